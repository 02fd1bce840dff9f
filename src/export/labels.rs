//! The few words that formats for people put around an article, in the languages of the program.
//!
//! May import: `document`, `entity`, `text`.

use crate::{document::Document, entity::EntityType, text::Direction};

/// A language of headings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LabelLanguage {
    /// العربية
    #[default]
    Ar,
    /// English
    En,
    /// Français
    Fr,
}

impl LabelLanguage {
    /// Every language.
    pub const ALL: [Self; 3] = [Self::Ar, Self::En, Self::Fr];

    /// Its BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Ar => "ar",
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// The language of that tag (`fr-MA`).
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?;
        Self::ALL.into_iter().find(|it| it.tag() == primary)
    }

    /// The language that goes with a document: its own, else Arabic where its letters run from
    /// right to left.
    pub fn of(document: &Document) -> Self {
        let own = document.metadata.language.as_deref().and_then(Self::of_tag);
        own.unwrap_or(match document.direction {
            Direction::Rtl => Self::Ar,
            Direction::Ltr => Self::En,
        })
    }

    /// The direction of its letters.
    pub const fn direction(self) -> Direction {
        match self {
            Self::Ar => Direction::Rtl,
            Self::En | Self::Fr => Direction::Ltr,
        }
    }

    /// What stands between the parts of a list in a line.
    pub const fn comma(self) -> &'static str {
        match self {
            Self::Ar => "، ",
            Self::En | Self::Fr => ", ",
        }
    }
}

/// Something that is said around an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Label {
    /// The heading over the index.
    Index,
    /// The name of a type over its entities.
    Type(EntityType),
    /// Before the other names of an entity.
    Also,
    /// Before the versions.
    MadeBy,
    /// What the offsets in the file count.
    Offsets,
    /// Before the paper or site.
    Source,
    /// Before the author.
    Author,
    /// Before the day of publication.
    Published,
    /// For a text that has no name.
    Untitled,
}

impl Label {
    /// The words in `language`.
    pub const fn text(self, language: LabelLanguage) -> &'static str {
        let [ar, en, fr] = match self {
            Self::Index => ["فهرس الأسماء", "Index of names", "Index des noms"],
            Self::Type(kind) => types(kind),
            Self::Also => ["يرد أيضا", "also", "aussi"],
            Self::MadeBy => ["أعدّه", "Made by", "Produit par"],
            Self::Offsets => [
                "تُعدّ المواضع بمحارف يونيكود",
                "offsets count Unicode scalar values",
                "positions comptées en valeurs scalaires Unicode",
            ],
            Self::Source => ["المصدر", "Source", "Source"],
            Self::Author => ["الكاتب", "Author", "Auteur"],
            Self::Published => ["تاريخ النشر", "Published", "Publié le"],
            Self::Untitled => ["نص بلا عنوان", "Untitled text", "Texte sans titre"],
        };
        match language {
            LabelLanguage::Ar => ar,
            LabelLanguage::En => en,
            LabelLanguage::Fr => fr,
        }
    }
}

const fn types(kind: EntityType) -> [&'static str; 3] {
    match kind {
        EntityType::Person => ["أشخاص", "People", "Personnes"],
        EntityType::Organisation => ["هيئات", "Organisations", "Organisations"],
        EntityType::Place => ["أماكن", "Places", "Lieux"],
        EntityType::Event => ["أحداث", "Events", "Événements"],
        EntityType::Group => [
            "جنسيات وجماعات",
            "Nationalities and groups",
            "Nationalités et groupes",
        ],
        EntityType::Date => ["تواريخ", "Dates", "Dates"],
        EntityType::Money => ["مبالغ", "Amounts of money", "Montants"],
        EntityType::Percent => ["نسب مئوية", "Percentages", "Pourcentages"],
        EntityType::Quantity => ["مقادير", "Measures", "Mesures"],
    }
}
