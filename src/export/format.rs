//! The formats by their names.
//!
//! May import: nothing of ours.

/// A format that an extraction can be written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Format {
    /// One JSON object a line, schema `warraq/extract/1`.
    #[default]
    Json,
    /// Comma-separated values (RFC 4180), one row a mention.
    Csv,
    /// A token a line with its IOB2 tag in the last column, as CoNLL-2003 and later.
    Conll,
    /// brat standoff: an `.ann` file, the text in a file beside it.
    Brat,
    /// The W3C's Web Annotation Data Model, as JSON-LD.
    WebAnnotation,
    /// The places as points (RFC 7946).
    GeoJson,
    /// Who appears with whom, as a graph.
    GraphMl,
    /// A page to read and print: the shaded article and an index of its entities.
    Html,
    /// The article and an index of its entities as CommonMark.
    Markdown,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 9] = [
        Self::Json,
        Self::Csv,
        Self::Conll,
        Self::Brat,
        Self::WebAnnotation,
        Self::GeoJson,
        Self::GraphMl,
        Self::Html,
        Self::Markdown,
    ];

    /// The name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Conll => "conll",
            Self::Brat => "brat",
            Self::WebAnnotation => "webanno",
            Self::GeoJson => "geojson",
            Self::GraphMl => "graphml",
            Self::Html => "html",
            Self::Markdown => "markdown",
        }
    }

    /// What the names of such files end in, without the dot.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Brat => "ann",
            Self::WebAnnotation => "jsonld",
            Self::Markdown => "md",
            _ => self.name(),
        }
    }

    /// The format of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// The format of files whose names end so (`jsonld`, in letters of either case).
    pub fn from_ending(ending: &str) -> Option<Self> {
        let is = |format: &Self| format.ending().eq_ignore_ascii_case(ending);
        Self::ALL.into_iter().find(is)
    }

    /// Whether one file can hold several documents.
    pub const fn holds_several(self) -> bool {
        !matches!(self, Self::Brat)
    }

    /// Whether what it holds can be read back in.
    pub const fn is_readable(self) -> bool {
        matches!(
            self,
            Self::Json | Self::Conll | Self::Brat | Self::WebAnnotation
        )
    }
}
