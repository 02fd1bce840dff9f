//! Why something was taken for an entity: kept as a value, so that the window can say it in the
//! reader's language and JSON in English.
//!
//! May import: nothing of ours.

use std::fmt;

/// One reason for a mention. Texts are as the article or list writes them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    /// In the list of places.
    PlaceList,
    /// In the list of places, as one of that country (ISO 3166-1 alpha-2).
    PlaceOf(String),
    /// Its words are in the lists of personal names.
    NameList,
    /// In the list of organisations.
    OrganisationList,
    /// In the list of events.
    EventList,
    /// In the list of nationalities, peoples and creeds.
    GroupList,
    /// After a title or profession (مدير المخابرات).
    Title(String),
    /// Begins with a word that such names begin with (وزارة, مطار, كأس).
    Head(String),
    /// Beside a word that goes with such names (a verb of saying, "the city of").
    Cue(String),
    /// Written like a date.
    DatePattern,
    /// A number with a currency, per cent sign or unit.
    AmountPattern,
    /// Marked by the trained model.
    Model,
    /// Said by a file of annotations that gives no reason.
    Imported,
    /// Short for, or the same as, a name that stands elsewhere in the article.
    SameAs {
        /// That name.
        name: String,
        /// The paragraph that it stands in, counted from 1 without the empty ones; `None` where it
        /// stands beside.
        paragraph: Option<u32>,
    },
    /// The reader said so in this document.
    Decided,
    /// The reader said so for every document: it is in the lexicon.
    Remembered,
}

impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PlaceList => f.write_str("in the list of places"),
            Self::PlaceOf(country) => write!(f, "in the list of places of {country}"),
            Self::NameList => f.write_str("in the lists of personal names"),
            Self::OrganisationList => f.write_str("in the list of organisations"),
            Self::EventList => f.write_str("in the list of events"),
            Self::GroupList => f.write_str("in the list of nationalities and groups"),
            Self::Title(title) => write!(f, "after the title {title}"),
            Self::Head(head) => write!(f, "begins with {head}"),
            Self::Cue(cue) => write!(f, "beside {cue}"),
            Self::DatePattern => f.write_str("written like a date"),
            Self::AmountPattern => f.write_str("a number with its unit"),
            Self::Model => f.write_str("the trained model"),
            Self::Imported => f.write_str("from a file of annotations"),
            Self::SameAs {
                name,
                paragraph: Some(paragraph),
            } => write!(f, "same as {name} in paragraph {paragraph}"),
            Self::SameAs { name, .. } => write!(f, "same as {name}"),
            Self::Decided => f.write_str("decided by you"),
            Self::Remembered => f.write_str("in your lexicon"),
        }
    }
}
