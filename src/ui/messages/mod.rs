//! Every string of the interface in every language. The strings stand in [`table`], what is
//! counted in [`counts`].
//!
//! May import: `entity`, `text`.

pub mod counts;
mod language;
pub mod table;

pub use language::Language;

use crate::entity::EntityType;

/// A string of the interface: Arabic, English, French, in the order of [`Language::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Message(&'static [&'static str; 3]);

impl Message {
    /// The string in `language`.
    pub const fn text(self, language: Language) -> &'static str {
        self.0[language as usize]
    }
}

impl Message {
    /// The name of a type over its rows.
    pub const fn types(kind: EntityType) -> Self {
        match kind {
            EntityType::Person => Self::Person,
            EntityType::Organisation => Self::Organisation,
            EntityType::Place => Self::Place,
            EntityType::Event => Self::Event,
            EntityType::Group => Self::Group,
            EntityType::Date => Self::Date,
            EntityType::Money => Self::Money,
            EntityType::Percent => Self::Percent,
            EntityType::Quantity => Self::Quantity,
        }
    }

    /// The name of one thing of a type.
    pub const fn one(kind: EntityType) -> Self {
        match kind {
            EntityType::Person => Self::OnePerson,
            EntityType::Organisation => Self::OneOrganisation,
            EntityType::Place => Self::OnePlace,
            EntityType::Event => Self::OneEvent,
            EntityType::Group => Self::OneGroup,
            EntityType::Date => Self::OneDate,
            EntityType::Money => Self::OneMoney,
            EntityType::Percent => Self::OnePercent,
            EntityType::Quantity => Self::OneQuantity,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Language, Message, table::TABLES};

    fn all() -> impl Iterator<Item = &'static (&'static str, Message)> {
        TABLES.iter().copied().flatten()
    }

    #[test]
    fn no_string_is_empty_in_any_language() {
        let empty: Vec<&str> = all()
            .filter(|(_, message)| {
                Language::ALL
                    .iter()
                    .any(|(l, _)| message.text(*l).trim().is_empty())
            })
            .map(|(name, _)| *name)
            .collect();
        assert_eq!(empty, [""; 0]);
    }

    /// A string that was forgotten is most often left in English.
    #[test]
    fn every_string_is_translated() {
        // The same word in both languages, or a name.
        let alike = [
            "AppName",
            "FormatJson",
            "SectionDocuments",
            "OnlyDate",
            "FaceNaskh",
            "FromTo",
            "FaceSans",
            "Kashida",
            "Contents",
            "AboutSource",
            "Articles",
            "ColumnArticles",
            "ReadableFiles",
            "Menu",
            "Dates",
            "Date",
            "OneDate",
            "AboutFormat",
            "MarkNote",
            "ColumnCount",
            "Page",
            "Organisation",
            "OneOrganisation",
        ];
        let latin = |text: &str| !text.chars().any(|c| matches!(c, 'ء'..='ي'));
        let left: Vec<&str> = all()
            .filter(|(name, _)| !alike.contains(name))
            .filter(|(_, message)| {
                let en = message.text(Language::En);
                en.chars().any(char::is_alphabetic)
                    && (message.text(Language::Fr) == en || latin(message.text(Language::Ar)))
            })
            .map(|(name, _)| *name)
            .collect();
        assert_eq!(left, [""; 0]);
    }

    #[test]
    fn french_has_its_spaces_and_apostrophes() {
        let wrong: Vec<&str> = all()
            .filter(|(_, message)| {
                let text = message.text(Language::Fr);
                text.contains('\'')
                    || [" :", " ;", " ?", " !", " »", "« "]
                        .iter()
                        .any(|space| text.contains(space))
            })
            .map(|(name, _)| *name)
            .collect();
        assert_eq!(wrong, [""; 0]);
    }
}
