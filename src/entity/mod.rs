//! Layer 2, entity: what extraction finds and the sidebar lists. Plain values; how they are found
//! is `extract`'s business.
//!
//! May import: `document`, `text`.

mod evidence;
mod evidence_text;
mod kind;
mod quote;
mod value;

pub use evidence::Evidence;
pub use evidence_text::ParseEvidenceError;
pub use kind::EntityType;
pub use quote::Quote;
pub use value::Value;

use crate::text::Span;

/// The number of an entity in its extraction, an index into [`Extraction::entities`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntityId(pub u32);

/// Everything that was found in one document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Extraction {
    /// The mentions, by position; no two overlap.
    pub mentions: Vec<Mention>,
    /// The entities, by first mention; each has at least one.
    pub entities: Vec<Entity>,
    /// Direct speech, by position; no two overlap.
    pub quotes: Vec<Quote>,
}

/// The confidence below which a mention is doubtful: worth a lighter shade, and a look. Confidence
/// is calibrated, so that of the mentions with this much four in five and more are right.
pub const DOUBTFUL: f32 = 0.8;

/// One occurrence of a name, date or amount in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Where, in bytes of the document's text.
    pub span: Span,
    /// What it is there; for an adjective like المغربية, a group, though its entity is a place.
    pub kind: EntityType,
    /// What it is a mention of.
    pub entity: EntityId,
    /// How sure, from 0 to 1.
    pub confidence: f32,
    /// Why, the strongest reason first; at least one.
    pub evidence: Vec<Evidence>,
    /// What a date or amount comes to.
    pub value: Option<Value>,
}

/// One person, organisation, place..., however often and however it is named.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// What it is.
    pub kind: EntityType,
    /// Its fullest name as the article writes it.
    pub name: String,
    /// Its name in Latin letters: the usual one where the lists have it, else for persons and
    /// places a romanisation (see `extract::latin`).
    pub latin: Option<String>,
    /// Whether `latin` is a romanisation, its vowels guessed.
    pub romanised: bool,
    /// The other ways that the article writes it, without clitics, in order of appearance.
    pub aliases: Vec<String>,
    /// Its mentions, by position: indices into [`Extraction::mentions`].
    pub mentions: Vec<usize>,
    /// A person's office as the article gives it (مدير وكالة الاستخبارات المركزية).
    pub role: Option<String>,
    /// Where a place is; the country of a nationality.
    pub place: Option<Place>,
}

/// A place on the globe.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Place {
    /// ISO 3166-1 alpha-2 code of the country, where it lies in one.
    pub country: Option<String>,
    /// Degrees north and east.
    pub point: Option<(f64, f64)>,
    /// Its number in GeoNames.
    pub geonameid: Option<u32>,
}

impl Mention {
    /// Whether it is less sure than [`DOUBTFUL`].
    pub fn is_doubtful(&self) -> bool {
        self.confidence < DOUBTFUL
    }

    /// Whether the reader decided about it, here or in the lexicon.
    pub fn is_decided(&self) -> bool {
        let decided =
            |reason: &Evidence| matches!(reason, Evidence::Decided | Evidence::Remembered);
        self.evidence.first().is_some_and(decided)
    }
}

impl Extraction {
    /// Whether every mention of an entity is doubtful.
    pub fn is_doubtful(&self, entity: &Entity) -> bool {
        let mut mentions = entity.mentions.iter();
        mentions.all(|mention| self.mentions[*mention].is_doubtful())
    }

    /// The entity of that number.
    pub fn entity(&self, id: EntityId) -> &Entity {
        &self.entities[id.0 as usize]
    }
}
