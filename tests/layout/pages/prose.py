"""Prose as recaps have it, in English and German, to measure how it is set."""

from __future__ import annotations

from random import Random

ENGLISH = (
    "KubeCon + CloudNativeCon Europe 2024 demonstrated the continued evolution and maturity of the cloud-native "
    "ecosystem.",
    "The event highlighted the community’s commitment to innovation, security, sustainability, and inclusivity "
    "while showcasing the practical applications of Kubernetes and related technologies.",
    "As the cloud-native ecosystem continues to evolve, events like KubeCon Europe provide valuable opportunities "
    "for learning, networking, and collaboration.",
    "The insights and trends from this event will shape the direction of cloud-native computing in the coming "
    "year and beyond.",
    "The success of KubeCon Europe 2024 reflects the strength and vitality of the cloud-native community, "
    "demonstrating that Kubernetes and related technologies continue to be at the forefront of modern application "
    "development and deployment.",
    "Most of the speakers agreed that the difficult part is no longer the cluster but the people who have to keep "
    "it running at three in the morning.",
    "A team that had moved two hundred services in a single quarter told how they measured what went wrong and "
    "why they would do it again.",
    "Costs were discussed more openly than in earlier years, and several sponsors showed tools that attribute "
    "every euro to the team that spent it.",
    "Nobody expects the number of workloads for machine learning to shrink, so schedulers that understand "
    "accelerators were shown in at least a dozen talks.",
    "What we took home is a short list of things to try: progressive delivery, policy as code, and a single "
    "catalogue of what we run.",
    "It is worth noting that the hallway conversations were, as usual, at least as useful as the programme itself.",
    "Security remained a top priority, with several sessions on signing, provenance, and the reproducibility of "
    "builds.",
    "Observability took the centre of the stage: tracing, profiling and logging are growing together, and "
    "OpenTelemetry has become the common language of all three.",
    "We asked eight vendors how they would migrate a legacy installation without downtime; five of them had an "
    "answer, and two of these were convincing.",
)

GERMAN = (
    "Die Konferenz hat gezeigt, wie weit die Plattformentwicklung in den vergangenen zwölf Monaten gekommen ist.",
    "Viele Unternehmen betreiben inzwischen interne Entwicklerplattformen, deren Einführung mehrere Jahre "
    "gedauert hat und deren Nutzen sich nun in kürzeren Auslieferungszeiten zeigt.",
    "Besonders eindrucksvoll war der Erfahrungsbericht einer Versicherungsgesellschaft, die ihre gesamte "
    "Anwendungslandschaft innerhalb eines Geschäftsjahres umgestellt hat.",
    "Nachhaltigkeit war zum ersten Mal ein eigenes Schwerpunktthema: Der Energieverbrauch von Rechenzentren lässt "
    "sich mit einfachen Maßnahmen um ein Fünftel senken, wenn Arbeitslasten zu günstigen Tageszeiten ausgeführt "
    "werden.",
    "Die Sicherheit der Lieferkette beschäftigte fast alle Vortragenden, denn signierte Abbilder und "
    "nachvollziehbare Herkunftsnachweise werden bald gesetzlich vorgeschrieben sein.",
    "Wir haben mit acht Anbietern gesprochen und deren Angebote anhand eines gemeinsamen Kriterienkatalogs verglichen.",
    "Beobachtbarkeit bedeutet heute mehr als Überwachung: Messwerte, Protokolle und Ablaufverfolgung wachsen "
    "zusammen und werden mit OpenTelemetry einheitlich erfasst.",
    "Für unser Haus ergeben sich daraus drei Empfehlungen, die wir im letzten Abschnitt begründen und mit "
    "Verantwortlichkeiten versehen.",
    "Erstens sollten wir die Bereitstellung von Testumgebungen vollständig automatisieren.",
    "Zweitens lohnt sich ein gemeinsames Verzeichnis aller Dienste, damit Zuständigkeiten im Störungsfall sofort "
    "erkennbar sind.",
    "Drittens müssen wir die Weiterbildung der Kolleginnen und Kollegen ernster nehmen als bisher, weil ohne "
    "geeignete Fachkräfte auch die beste Technik nichts nützt.",
    "Die Stimmung war offen und neugierig, und die Gespräche auf den Fluren waren wie immer mindestens so "
    "wertvoll wie das Programm selbst.",
)


def paragraphs(sentences: tuple[str, ...], count: int) -> list[str]:
    """Paragraphs of two to six of the sentences, the same ones every time."""
    random = Random(1)
    return [" ".join(random.sample(sentences, random.randint(2, 6))) for _ in range(count)]
