//! Search over all texts: which documents have every word and phrase that is looked for, the best
//! first.
//!
//! The words of the index that count as a word that was typed are found as one finds it in a text;
//! their documents and places are read from the index. Ranked by BM25 (Robertson and Zaragoza, "The
//! Probabilistic Relevance Framework", 2009), where a place in the headline counts three times.
//! May import: `text`.

use redb::ReadOnlyTable;

use super::{
    IndexError,
    bytes::Reader,
    query::{Query, Term},
    store::POSTINGS,
    view::{Length, View, Words},
};
use crate::text::{WordMap, find::Closeness};

/// How much a document of each number has of something.
pub(super) type Weights = WordMap<u32, f32>;

/// The places of a word in each document, with their weights.
type PlacesIn = WordMap<u32, Vec<(u32, f32)>>;

/// How quickly more of a word stops to matter, and how much a long document is held back: the
/// paper's usual values.
const SATURATION: f32 = 1.2;
const BY_LENGTH: f32 = 0.75;

/// What a place is worth that is the very word, one with clitics or in another spelling, and one in
/// the headline as against one in the text.
const EXACT: f32 = 1.0;
const NEAR: f32 = 0.8;
const IN_HEADLINE: f32 = 3.0;

/// The documents that have every term of `query`, with what each is worth.
pub(super) fn search(view: &View, query: &Query) -> Result<Weights, IndexError> {
    let words = view.words()?;
    let postings = view.transaction.open_table(POSTINGS)?;
    let search = Search {
        view,
        words,
        postings,
    };
    let mut worth: Option<Weights> = None;
    for term in &query.terms {
        let found = search.term(term, worth.as_ref())?;
        let rarity = rarity(words.lengths.len(), found.len());
        let ranked = found.into_iter().filter_map(|(document, count)| {
            let before = worth
                .as_ref()
                .map_or(Some(0.0), |worth| worth.get(&document).copied())?;
            let length = words.lengths.get(&document)?;
            Some((document, before + rarity * saturated(count, *length, words)))
        });
        worth = Some(ranked.collect());
    }
    Ok(worth.unwrap_or_default())
}

/// The inverse document frequency of BM25.
fn rarity(all: usize, having: usize) -> f32 {
    let (all, having) = (all as f32, having as f32);
    ((all - having + 0.5) / (having + 0.5)).ln_1p()
}

/// What so much of a word is worth in a document of that length.
fn saturated(count: f32, length: Length, words: &Words) -> f32 {
    let relative = length.words as f32 / words.usual.max(1.0);
    let held_back = SATURATION * (1.0 - BY_LENGTH + BY_LENGTH * relative);
    count * (SATURATION + 1.0) / (count + held_back)
}

struct Search<'v> {
    view: &'v View,
    words: &'v Words,
    postings: ReadOnlyTable<(u32, u32), &'static [u8]>,
}

impl Search<'_> {
    /// The documents that have a term, with how much of it; of those that are `wanted` at least.
    fn term(&self, term: &Term, wanted: Option<&Weights>) -> Result<Weights, IndexError> {
        let mut found = Weights::default();
        for reading in &term.readings {
            let places = self.reading(reading, term.is_rough)?;
            for (document, places) in places {
                let length = self.words.lengths.get(&document).copied();
                let headline = length.unwrap_or_default().headline;
                let worth = places
                    .iter()
                    .map(|(place, weight)| match *place <= headline {
                        true => weight * IN_HEADLINE,
                        false => *weight,
                    });
                *found.entry(document).or_default() += worth.sum::<f32>();
            }
        }
        if term.is_rough {
            return self.looked_into(term, found, wanted);
        }
        Ok(found)
    }

    /// The places of words that follow each other (`roughly`: that are in the same document).
    fn reading(
        &self,
        reading: &[crate::text::find::Query],
        roughly: bool,
    ) -> Result<PlacesIn, IndexError> {
        let mut before: Option<PlacesIn> = None;
        for (index, word) in reading.iter().enumerate() {
            let matched = self.words.vocabulary.holding(word);
            let places = self.places(&matched, before.as_ref())?;
            before = Some(match before {
                None => places,
                Some(before) if roughly => {
                    let both = |(document, _): &(u32, _)| places.contains_key(document);
                    before.into_iter().filter(both).collect()
                }
                Some(before) => following(before, &places, index as u32),
            });
        }
        Ok(before.unwrap_or_default())
    }

    /// The places of words of the index, in the documents that are in `among` if given.
    fn places(
        &self,
        words: &[(usize, Closeness)],
        among: Option<&PlacesIn>,
    ) -> Result<PlacesIn, IndexError> {
        let mut places = PlacesIn::default();
        for (word, closeness) in words {
            let word = u32::try_from(*word).map_err(|_| IndexError::Damaged)?;
            let weight = if *closeness == Closeness::Exact {
                EXACT
            } else {
                NEAR
            };
            for entry in self.postings.range((word, 0)..=(word, u32::MAX))? {
                let (key, packed) = entry?;
                let (_, document) = key.value();
                if among.is_none_or(|among| among.contains_key(&document)) {
                    let known = places.entry(document).or_default();
                    unpack(packed.value(), |place| known.push((place, weight)))?;
                }
            }
        }
        Ok(places)
    }

    /// Those documents whose texts have the term, where its words alone cannot tell.
    fn looked_into(
        &self,
        term: &Term,
        found: Weights,
        wanted: Option<&Weights>,
    ) -> Result<Weights, IndexError> {
        let mut sure = Weights::default();
        let is_wanted = |document: &u32| wanted.is_none_or(|wanted| wanted.contains_key(document));
        for (document, worth) in found {
            if is_wanted(&document) {
                let text = self.view.text(document)?;
                if !crate::text::find::find(&text, &term.query).is_empty() {
                    sure.insert(document, worth);
                }
            }
        }
        Ok(sure)
    }
}

/// Those of `before` at which word `index` of a phrase stands where it should.
fn following(before: PlacesIn, places: &PlacesIn, index: u32) -> PlacesIn {
    let followed = before.into_iter().filter_map(|(document, mut starts)| {
        let mut next: Vec<u32> = places
            .get(&document)?
            .iter()
            .map(|(place, _)| *place)
            .collect();
        next.sort_unstable();
        starts.retain(|(start, _)| next.binary_search(&(start + index)).is_ok());
        (!starts.is_empty()).then_some((document, starts))
    });
    followed.collect()
}

/// Calls `see` with each place.
fn unpack(packed: &[u8], mut see: impl FnMut(u32)) -> Result<(), IndexError> {
    let mut reader = Reader::new(packed);
    let mut place: u32 = 0;
    while !reader.is_at_end() {
        place = place
            .checked_add(reader.small()?)
            .ok_or(IndexError::Damaged)?;
        see(place);
    }
    Ok(())
}
