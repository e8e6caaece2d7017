"""The plan as a document that can be handed on: HTML, PDF, Word, Excel, JSON and a calendar."""
