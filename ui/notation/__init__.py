"""The melody as an engraved score: verovio draws it from MusicXML, in a process of its own, and the view shows it."""
