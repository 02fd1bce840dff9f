//! Search in a text as readers of Arabic expect it: vowel signs, tatweel, forms of hamza, ى and ي,
//! ة and ه, kinds of digits, capitals and accents are no difference, and a word is found with the
//! clitics that are written in one with it: صبر in الصبر, بالصبر, وصبره.
//!
//! How a place relates to what was typed is its [`Closeness`]: the word itself, the same word with
//! clitics or in another spelling, or those letters inside another word. The last are found too,
//! as in every program that searches, because a word is looked for while it is being typed
//! (الحمو on the way to الحموشي); but only the very letters that were typed are found there, never
//! a form that was made of them.
//!
//! What a hit covers is the word that was typed and no more: in بالصبر the letters صبر, in مدرستهم
//! the letters مدرست, in للمغرب for المغرب the letters لمغرب, each with its vowel signs.
//!
//! May import: `text::span`, `text::fold`.

mod clitics;
mod filter;
mod forms;
mod haystack;
mod letters;
mod query;
mod scan;
mod written;

pub use filter::Filter;
pub use haystack::Haystack;
pub use letters::key;
pub use query::{Query, Switch, Switches, readings};

use std::cmp::Reverse;

use super::span::Span;
use scan::{Found, Scan};

/// How near a hit is to what was typed, the nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Closeness {
    /// The same words, as far as the fold goes.
    Exact,
    /// The same words with clitics, or in another spelling (مسؤول, مسئول; عبد الله, عبدالله).
    Near,
    /// The same letters inside another word.
    Within,
}

/// A place of a text where what was typed stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The letters, in bytes of the text.
    pub span: Span,
    /// How near they are to what was typed.
    pub closeness: Closeness,
}

impl Hit {
    /// Whether it is the very words that were typed.
    pub fn is_exact(self) -> bool {
        self.closeness == Closeness::Exact
    }
}

/// The places of `query` in `text`, in order, disjoint.
pub fn find(text: &str, query: &Query) -> Vec<Hit> {
    let hits = Haystack::new(text).find_while(text, query, &|| false);
    hits.unwrap_or_default()
}

impl Haystack {
    /// The places of `query`, in order, disjoint; `None` when `given_up` said so meanwhile. `text`
    /// is the text that this was made of.
    pub fn find_while(
        &self,
        text: &str,
        query: &Query,
        given_up: &dyn Fn() -> bool,
    ) -> Option<Vec<Hit>> {
        let mut found = Vec::new();
        for reading in &query.readings {
            let scan = Scan {
                text,
                haystack: self,
                query,
                reading,
            };
            if !scan.run(&mut found, given_up) {
                return None;
            }
        }
        let placed = disjoint(found).into_iter();
        Some(
            placed
                .filter_map(|found| judged(found, query.switches))
                .collect(),
        )
    }
}

/// The places in order; of two that overlap the nearer one, or the
/// first, or the longer. This comes before the
/// switches, so that a strict search finds a part of what the default one does.
fn disjoint(mut found: Vec<Found>) -> Vec<Found> {
    let order = |found: &Found| (found.span.start, found.closeness, Reverse(found.span.end));
    found.sort_by_key(order);
    let mut kept: Vec<Found> = Vec::with_capacity(found.len());
    for next in found {
        match kept.last_mut() {
            Some(last) if last.span.overlaps(next.span) => {
                if next.closeness < last.closeness {
                    *last = next;
                }
            }
            _ => kept.push(next),
        }
    }
    kept
}

/// What the switches make of a place.
fn judged(found: Found, switches: Switches) -> Option<Hit> {
    let mut closeness = found.closeness;
    if switches.without_clitics && found.by_clitics {
        // الصبر still has the letters صبر; للمغرب has not the letters المغرب.
        closeness = Closeness::Within;
        if !found.is_literal {
            return None;
        }
    }
    let spelt = !(switches.letters && found.by_spelling);
    let whole = !(switches.whole_words && closeness == Closeness::Within);
    (spelt && whole && found.as_written).then_some(Hit {
        span: found.span,
        closeness,
    })
}
