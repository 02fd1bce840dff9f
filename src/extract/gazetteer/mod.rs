//! The compiled lists of places and of the names of persons, read in place: nothing is unpacked
//! when the program starts. `src/bin/gazetteer` makes them; `assets/SOURCES.md` says of what.
//!
//! May import: `entity`, `extract::context`, `extract::phrase`, `text`.

mod list;
mod recent;
mod record;
pub mod shape;
mod starts;
pub mod weights;

pub use list::{Listed, PhraseList};
pub use record::{Fame, NameRecord, NameWord, PlaceKind, PlaceRecord};

use crate::{
    entity::Place,
    extract::{Context, table},
    text::{TokenKind, WordSet, fold, tokens},
};

/// `places.fst`: names to record numbers.
static PLACE_KEYS: &[u8] = include_bytes!("../../../assets/gazetteer/places.fst");
/// `places.bin`: the records.
static PLACE_RECORDS: &[u8] = include_bytes!("../../../assets/gazetteer/places.bin");
/// `places.latin`: their Latin names.
static PLACE_LATIN: &[u8] = include_bytes!("../../../assets/gazetteer/places.latin");
/// `words.fst`: name words and common words.
static WORDS: &[u8] = include_bytes!("../../../assets/gazetteer/words.fst");
/// `names.fst`: full names.
static NAMES: &[u8] = include_bytes!("../../../assets/gazetteer/names.fst");
/// `names.latin`: their Latin spellings.
static NAME_LATIN: &[u8] = include_bytes!("../../../assets/gazetteer/names.latin");

/// `spellings.fst`: words of names to their most usual Latin spelling.
static SPELLINGS: &[u8] = include_bytes!("../../../assets/gazetteer/spellings.fst");
/// `spellings.latin`: the spellings.
static SPELLING_LATIN: &[u8] = include_bytes!("../../../assets/gazetteer/spellings.latin");

/// Words that no name holds after its first word.
const FUNCTION_WORDS: &str = include_str!("../../../assets/tables/function_words.tsv");

/// The lists. Opening them reads three headers.
#[derive(Clone)]
pub struct Gazetteer {
    places: PhraseList,
    words: PhraseList,
    names: PhraseList,
    function_words: WordSet<String>,
}

impl Gazetteer {
    /// Opens the lists that are built in.
    pub fn open() -> Self {
        let key = |row: table::Row<'_>| fold(row.column(0));
        Self {
            places: PhraseList::open(PLACE_KEYS).made_ready(),
            words: PhraseList::open(WORDS).made_ready(),
            names: PhraseList::open(NAMES).made_ready(),
            function_words: table::rows(FUNCTION_WORDS).map(key).collect(),
        }
    }

    /// How many places, words and full names it has.
    pub fn sizes(&self) -> (usize, usize, usize) {
        (self.places.len(), self.words.len(), self.names.len())
    }

    /// The place called exactly `name`, however it writes its hamzas.
    pub fn place(&self, name: &str) -> Option<PlaceRecord> {
        place_record(self.places.get(&phrase_key(name))?)
    }

    /// The longest listed place that begins at token `index`, its first word's key read from byte
    /// `rest` on; `article` puts the ا of ال before it (للمغرب, read from its second ل).
    pub fn place_at(
        &self,
        paragraph: &Context<'_>,
        index: usize,
        rest: usize,
        article: bool,
    ) -> Option<(Listed, PlaceRecord)> {
        let found = self.places.longest_at(paragraph, index, rest, article)?;
        Some((found, place_record(found.value)?))
    }

    /// Whether the word with that folded key is a particle, pronoun or common verb.
    pub fn is_function_word(&self, key: &str) -> bool {
        self.function_words.contains(key)
    }

    /// How foreign a folded word looks by its letters, from 0 to 10.
    pub fn foreignness(&self, key: &str) -> u8 {
        shape::foreignness(key)
    }

    /// Whether the word with that folded key is common in Arabic text and mostly no name.
    pub fn is_ordinary(&self, key: &str) -> bool {
        let common = |word: NameWord| word.frequency > 6 && word.beside_names < 20;
        let person = |word: NameWord| word.in_persons.is_some_and(|share| share > 5);
        self.is_function_word(key)
            || self
                .word(key)
                .is_some_and(|word| common(word) && !person(word))
    }

    /// What is known of the word with that folded key.
    pub fn word(&self, key: &str) -> Option<NameWord> {
        let number = recent::number(key, || self.words.get(key));
        number.map(NameWord::unpack)
    }

    /// The longest listed full name that begins at token `index`, its key read from `rest` on:
    /// the token that it ends with, and what is known of it.
    pub fn name_at(
        &self,
        paragraph: &Context<'_>,
        index: usize,
        rest: usize,
    ) -> Option<(usize, NameRecord)> {
        let found = self.names.longest_at(paragraph, index, rest, false)?;
        Some((found.last, NameRecord::unpack(found.value)))
    }

    /// The Latin spelling of a listed full name.
    pub fn name_latin(&self, name: NameRecord) -> Option<&'static str> {
        pooled(NAME_LATIN, name.latin)
    }
}

/// What is known of the word with that folded key, for those who have no [`Gazetteer`] at hand.
pub fn name_word(key: &str) -> Option<NameWord> {
    let number = recent::number(key, || PhraseList::open(WORDS).get(key));
    number.map(NameWord::unpack)
}

/// The most usual Latin spelling of a word of names, or of two like نور الدين, in small letters.
pub fn spelling(key: &str) -> Option<&'static str> {
    let offset = PhraseList::open(SPELLINGS).get(key)?;
    pooled(SPELLING_LATIN, u32::try_from(offset).ok()?)
}

/// The usual Latin name of the place with that folded name.
pub fn place_spelling(key: &str) -> Option<&'static str> {
    place_record(PhraseList::open(PLACE_KEYS).get(key)?)?.latin_name()
}

/// Where the place with that folded name lies, if the list trusts the name: for one that something else
/// says is a place.
pub fn place_called(key: &str) -> Option<Place> {
    let record = place_record(PhraseList::open(PLACE_KEYS).get(key)?)?;
    (record.own || record.trust >= TRUSTED_NAME).then(|| record.to_place())
}

/// The trust from which on a place's name is more often it than not.
const TRUSTED_NAME: u8 = 50;

/// The ISO 3166-1 code of the country with that folded name.
pub fn country_called(key: &str) -> Option<String> {
    let record = place_record(PhraseList::open(PLACE_KEYS).get(key)?)?;
    let is_country = record.kind == PlaceKind::Country;
    record.to_place().country.filter(|_| is_country)
}

impl PlaceRecord {
    /// Its usual name in Latin letters.
    pub fn latin_name(&self) -> Option<&'static str> {
        pooled(PLACE_LATIN, self.latin)
    }

    /// What an entity keeps of it.
    pub fn to_place(&self) -> Place {
        let degrees = |fixed: i32| f64::from(fixed) / 100_000.0;
        Place {
            country: std::str::from_utf8(&self.country)
                .ok()
                .filter(|_| self.country != [0; 2])
                .map(str::to_owned),
            point: (self.point != [0; 2]).then(|| (degrees(self.point[0]), degrees(self.point[1]))),
            geonameid: Some(self.geonameid).filter(|number| *number != 0),
        }
    }
}

/// Record `number` of `places.bin`.
fn place_record(number: u64) -> Option<PlaceRecord> {
    let start = usize::try_from(number)
        .ok()?
        .checked_mul(PlaceRecord::SIZE)?;
    let bytes = PLACE_RECORDS.get(start..start + PlaceRecord::SIZE)?;
    Some(PlaceRecord::from_bytes(bytes.try_into().ok()?))
}

/// The string at `offset` of a pool: its length in one byte, then its bytes; 0 is none.
fn pooled(pool: &'static [u8], offset: u32) -> Option<&'static str> {
    let start = offset as usize;
    let length = usize::from(*pool.get(start).filter(|_| start > 0)?);
    std::str::from_utf8(pool.get(start + 1..start + 1 + length)?).ok()
}

/// The key of a phrase in the lists: the folded keys of its words, between blanks; hyphens and
/// other marks left out.
pub fn phrase_key(phrase: &str) -> String {
    let words = tokens(phrase)
        .into_iter()
        .filter(|token| token.kind != TokenKind::Mark);
    let keys: Vec<String> = words.map(|token| fold(token.span.of(phrase))).collect();
    keys.join(" ")
}
