"""The scene: the vocabulary between layout and the emitters."""
