//! Evidence read back from the English words that outputs give it in.
//!
//! May import: `evidence`.

use std::str::FromStr;

use super::Evidence;

/// Words that are no evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no reason that is known")]
pub struct ParseEvidenceError;

/// Reasons that name nothing.
const PLAIN: [Evidence; 11] = [
    Evidence::PlaceList,
    Evidence::NameList,
    Evidence::OrganisationList,
    Evidence::EventList,
    Evidence::GroupList,
    Evidence::DatePattern,
    Evidence::AmountPattern,
    Evidence::Model,
    Evidence::Imported,
    Evidence::Decided,
    Evidence::Remembered,
];

impl FromStr for Evidence {
    type Err = ParseEvidenceError;

    /// The reason that is written so: the way back from its `Display`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let named = |before: &str| text.strip_prefix(before).map(str::to_owned);
        let plain = || PLAIN.into_iter().find(|plain| plain.to_string() == text);
        named("in the list of places of ")
            .map(Self::PlaceOf)
            .or_else(|| named("after the title ").map(Self::Title))
            .or_else(|| named("begins with ").map(Self::Head))
            .or_else(|| named("beside ").map(Self::Cue))
            .or_else(|| text.strip_prefix("same as ").map(same_as))
            .or_else(plain)
            .ok_or(ParseEvidenceError)
    }
}

/// `NAME`, or `NAME in paragraph 3`.
fn same_as(text: &str) -> Evidence {
    let parted = text.rsplit_once(" in paragraph ");
    let numbered = parted.and_then(|(name, number)| Some((name, number.parse().ok()?)));
    let (name, paragraph) = numbered.map_or((text, None), |(name, number)| (name, Some(number)));
    Evidence::SameAs {
        name: name.to_owned(),
        paragraph,
    }
}
