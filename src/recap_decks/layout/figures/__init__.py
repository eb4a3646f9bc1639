"""What slides and pages share of each visual: geometry, order, colours and labels, in no format."""
