//! A graph becomes files. Each format is one file here and one line in [`FORMATS`].
