//! Says in the reader's language why something was shaded.
//!
//! May import: `entity`, `ui::messages`.

use super::messages::{Language, Message};
use crate::entity::Evidence;

/// The reason as a phrase.
pub fn phrase(evidence: &Evidence, language: Language) -> String {
    let quoted = |opening: Message, text: &str| {
        format!(
            "{}{text}{}",
            opening.text(language),
            Message::QuoteEnd.text(language)
        )
    };
    match evidence {
        Evidence::Title(title) => quoted(Message::AfterTitle, title),
        Evidence::Head(head) => quoted(Message::BeginsWith, head),
        Evidence::Cue(cue) => quoted(Message::Beside, cue),
        Evidence::SameAs { name, .. } => quoted(Message::SameAs, name),
        Evidence::PlaceList | Evidence::PlaceOf(_) => {
            Message::InPlaceList.text(language).to_owned()
        }
        Evidence::NameList => Message::InNameList.text(language).to_owned(),
        Evidence::OrganisationList => Message::InOrganisationList.text(language).to_owned(),
        Evidence::EventList => Message::InEventList.text(language).to_owned(),
        Evidence::GroupList => Message::InGroupList.text(language).to_owned(),
        Evidence::DatePattern => Message::LikeDate.text(language).to_owned(),
        Evidence::Imported => Message::FromFile.text(language).to_owned(),
        Evidence::Model => Message::ByModel.text(language).to_owned(),
        Evidence::AmountPattern => Message::LikeAmount.text(language).to_owned(),
        Evidence::Decided => Message::DecidedByYou.text(language).to_owned(),
        Evidence::Remembered => Message::InYourLexicon.text(language).to_owned(),
    }
}
