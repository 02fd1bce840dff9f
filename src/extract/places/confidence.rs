//! How sure a listed place is meant: a logistic model over what the list says of the name and what
//! stands beside it, so that confidence is a share.
//!
//! The weights are fitted to this project's annotated training articles by `gazetteer --fit`, apart
//! for single words and for longer names. May import: `extract::gazetteer`.

use crate::extract::gazetteer::{
    NameWord, PlaceKind, PlaceRecord,
    weights::{Length, Seen, Weights, features},
};

/// The fitted weights.
const TABLE: &str = include_str!("../../../assets/tables/place_weights.tsv");

/// The trust from which on a place of our own table is not ambiguous.
const TRUSTED: u8 = 75;

/// The least confidence in a place of several words that our own table trusts: its kinds are too
/// few in the training articles to be fitted one by one.
const OWN_PHRASE: f32 = 0.9;

/// How sure a place is, seen so.
pub fn of(weights: &Weights, record: PlaceRecord, seen: &Seen, length: Length) -> f32 {
    let fitted = weights.confidence(seen, length);
    match length {
        Length::Several if record.own && record.trust >= TRUSTED => fitted.max(OWN_PHRASE),
        _ => fitted,
    }
}

/// Below this a place is not proposed.
pub const LEAST: f32 = 0.5;

features! {
    /// One thing that speaks for or against a place.
    Feature {
        /// Always there.
        Bias,
        /// Tenths of the trust that the list puts in it.
        Trust,
        /// Trusted less than three tenths.
        Distrusted,
        /// Bits of its population in thousands.
        Size,
        /// Tenths of its name's occurrences that follow what places follow.
        Cued,
        /// In our own table, but ambiguous.
        Own,
        /// In our own table, and not ambiguous.
        OwnTrusted,
        /// A country or continent.
        Country,
        /// A capital.
        Capital,
        /// A region, sea, mountain or island.
        Region,
        /// A quarter or camp.
        Quarter,
        /// A building, or another work of man.
        Facility,
        /// It begins with the article.
        Definite,
        /// It is written like an adjective of relation (السعودية).
        Relative,
        /// Such a word after a noun with the article.
        RelativeAfterNoun,
        /// Any word after a noun with the article.
        AfterNoun,
        /// Bits of its count in raw text.
        Frequency,
        /// Tenths of its occurrences that stand beside names.
        BesideNames,
        /// Bits of its count as a given name.
        Given,
        /// Bits of its count as a surname.
        Surname,
        /// With a glued ب.
        In,
        /// With a glued ل, or لل.
        To,
        /// With a glued ك.
        Like,
        /// With a glued و or ف.
        And,
        /// After في, من, إلى and the like.
        Preposition,
        /// After a word that says that it is a place.
        Head,
        /// After a word of persons' names.
        AfterName,
        /// Before a word of persons' names.
        BeforeName,
        /// Beside another listed place, across و or a comma.
        BesidePlace,
        /// Before a full stop, or at the paragraph's end.
        EndAfter,
        /// Before a comma.
        CommaAfter,
        /// Before a bracket.
        BracketAfter,
        /// Alone in brackets.
        InBrackets,
        /// Before an adjective with the article.
        AdjectiveAfter,
        /// At the paragraph's start.
        Start,
        /// After a mark.
        AfterMark,
    }
}

impl Feature {
    /// Notes in `seen` that the feature is there, where it is.
    pub fn mark(self, seen: &mut Seen, is_there: bool) {
        self.count(seen, u8::from(is_there));
    }

    /// Notes in `seen` that the feature is there so many times.
    pub fn count(self, seen: &mut Seen, times: u8) {
        seen.count(self as usize, times);
    }
}

/// The fitted weights.
pub fn weights() -> Weights {
    Weights::read(TABLE, Feature::ALL)
}

/// Notes what the list says of a place.
pub fn see_record(record: PlaceRecord, seen: &mut Seen) {
    Feature::Bias.mark(seen, true);
    Feature::Trust.count(seen, record.trust / 10);
    Feature::Distrusted.mark(seen, record.trust < 30);
    Feature::Own.mark(seen, record.own && record.trust < TRUSTED);
    Feature::OwnTrusted.mark(seen, record.own && record.trust >= TRUSTED);
    Feature::Size.count(seen, record.size);
    Feature::Cued.count(seen, record.cued / 10);
    if let Some(kind) = kind(record.kind) {
        kind.mark(seen, true);
    }
}

/// Notes what is known of the word that a place is called by; of one that our own table trusts,
/// that says nothing.
pub fn see_word(record: PlaceRecord, word: NameWord, seen: &mut Seen) {
    if record.own && record.trust >= TRUSTED {
        return;
    }
    Feature::Frequency.count(seen, word.frequency);
    Feature::BesideNames.count(seen, word.beside_names / 10);
    Feature::Given.count(seen, word.given);
    Feature::Surname.count(seen, word.surname);
}

/// The feature of a kind of place; none for towns and provinces, the commonest.
fn kind(kind: PlaceKind) -> Option<Feature> {
    match kind {
        PlaceKind::Country | PlaceKind::Continent => Some(Feature::Country),
        PlaceKind::Region | PlaceKind::Water | PlaceKind::Height | PlaceKind::Island => {
            Some(Feature::Region)
        }
        PlaceKind::Capital => Some(Feature::Capital),
        PlaceKind::Quarter => Some(Feature::Quarter),
        PlaceKind::Facility | PlaceKind::Site => Some(Feature::Facility),
        PlaceKind::City | PlaceKind::Province => None,
    }
}
