//! Finds the places of a reading in a key: the longest word is looked for, and the others must
//! stand before and after each of its places.
//!
//! May import: `text::find`'s clitics, forms, haystack and query.

use super::{
    Closeness,
    clitics::{self, Edge, after, before, before_article},
    forms::{Form, Kind},
    haystack::{Haystack, Place},
    letters::{coded, is_hamza},
    query::{Query, Reading, Switches},
    written::{letters, same_letters, same_marks, sounds_differ},
};
use crate::text::Span;

/// A place that was found, before the switches have spoken.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    /// Where in the text.
    pub span: Span,
    /// How near it is to what was typed.
    pub closeness: Closeness,
    /// Whether clitics make it looser.
    pub by_clitics: bool,
    /// Whether another spelling makes it looser.
    pub by_spelling: bool,
    /// Whether the text has what was typed, letter by letter, as far as the fold goes.
    pub is_literal: bool,
    /// Whether it is written as the switches ask.
    pub as_written: bool,
}

/// A word of the query at a place of the key.
#[derive(Clone, Copy)]
struct Part<'q> {
    form: &'q Form,
    /// The form's bytes.
    span: Span,
    before: (Edge, usize),
    after: (Edge, usize),
}

/// Which sides of a word are the hit's own ends, where other letters may follow.
#[derive(Clone, Copy)]
struct Outer {
    start: bool,
    end: bool,
}

/// The search of one reading through one text.
pub struct Scan<'q> {
    pub text: &'q str,
    pub haystack: &'q Haystack,
    pub query: &'q Query,
    pub reading: &'q Reading,
}

impl<'q> Scan<'q> {
    /// Adds every place to `found`, those of one form in order; `false` when `given_up` said so.
    pub fn run(&self, found: &mut Vec<Found>, given_up: &dyn Fn() -> bool) -> bool {
        let words = &self.reading.words;
        let length = |index: &usize| words[*index].first().map_or(0, Form::len);
        let Some(anchor) = (0..words.len()).max_by_key(length) else {
            return true;
        };
        for form in &words[anchor] {
            let mut from = Place::default();
            let places = form.finder.find_iter(self.haystack.key.as_bytes());
            for (count, at) in places.enumerate() {
                if count % 4096 == 4095 && given_up() {
                    return false;
                }
                let place = self.around(anchor, form, at);
                found.extend(place.and_then(|parts| self.place(&parts, &mut from)));
            }
        }
        true
    }

    /// The query's words around the anchor's form at byte `at` of the key.
    fn around(&self, anchor: usize, form: &'q Form, at: usize) -> Option<Vec<Part<'q>>> {
        let mut parts = vec![self.part(form, at, self.outer(anchor))?];
        for index in (0..anchor).rev() {
            let next = parts[0];
            let end = between(&self.haystack.key[..next.span.start - next.before.1], true)?;
            parts.insert(0, self.ending_at(index, end)?);
        }
        for index in anchor + 1..self.reading.words.len() {
            let last = parts[parts.len() - 1];
            let start = last.span.end + last.after.1;
            let blanks = between(&self.haystack.key[start..], false)?;
            parts.push(self.beginning_at(index, start + blanks)?);
        }
        Some(parts)
    }

    fn outer(&self, index: usize) -> Outer {
        Outer {
            start: index == 0,
            end: index + 1 == self.reading.words.len(),
        }
    }

    /// A form at byte `at` of the key, if what stands beside it lets it be the word.
    fn part(&self, form: &'q Form, at: usize, outer: Outer) -> Option<Part<'q>> {
        let key = self.haystack.key.as_str();
        let span = Span::new(at, at + form.len());
        let before = match form.kind {
            Kind::Article => before_article(key, at),
            _ => before(key, at),
        };
        let part = Part {
            form,
            span,
            before: form.offered(before),
            after: form.offered(after(key, span.end)),
        };
        // مدرستا is no word with a pronoun.
        let alif = key[span.end..].starts_with(coded('ا')) && part.after.1 == 1;
        if form.kind == Kind::Suffixed && alif {
            return None;
        }
        part.fits(outer, self.reading.is_typed).then_some(part)
    }

    /// Word `index` at the word of the key that begins at byte `start`, the nearest of its forms.
    fn beginning_at(&self, index: usize, start: usize) -> Option<Part<'q>> {
        let rest = &self.haystack.key[start..];
        let offered = clitics::proclitics().iter().map(String::as_str);
        let mut best: Option<Part<'q>> = None;
        for clitic in [""].into_iter().chain(offered) {
            let Some(stem) = rest.strip_prefix(clitic) else {
                continue;
            };
            for form in &self.reading.words[index] {
                if stem.as_bytes().starts_with(form.finder.needle()) {
                    let part = self.part(form, start + clitic.len(), self.outer(index));
                    best = nearest(best, part);
                }
            }
        }
        best
    }

    /// Word `index` at the word of the key that ends before byte `end`.
    fn ending_at(&self, index: usize, end: usize) -> Option<Part<'q>> {
        let rest = &self.haystack.key[..end];
        let offered = clitics::enclitics().iter().map(String::as_str);
        let mut best: Option<Part<'q>> = None;
        for clitic in [""].into_iter().chain(offered) {
            let Some(stem) = rest.strip_suffix(clitic) else {
                continue;
            };
            for form in &self.reading.words[index] {
                if stem.as_bytes().ends_with(form.finder.needle()) {
                    let at = stem.len() - form.len();
                    best = nearest(best, self.part(form, at, self.outer(index)));
                }
            }
        }
        best
    }

    /// What the parts are together, unless they do not belong together after all.
    fn place(&self, parts: &[Part<'q>], from: &mut Place) -> Option<Found> {
        let (first, last) = (parts.first()?, parts.last()?);
        let key = Span::new(first.span.start + first.form.skipped, last.span.end);
        let span = self.haystack.origin(self.text, key, from);
        let gaps = parts.windows(2).map(|pair| self.gap(&pair[0], &pair[1]));
        let within = parts.iter().any(|part| part.is_within());
        let by_clitics = parts.iter().any(|part| part.has_clitics());
        let mut found = Found {
            span,
            closeness: Closeness::Exact,
            by_clitics,
            by_spelling: !self.reading.is_typed || gaps.into_iter().any(|plain| !plain),
            is_literal: parts.iter().all(|part| part.form.kind == Kind::Typed)
                && parts
                    .windows(2)
                    .all(|pair| pair[0].after.1 + pair[1].before.1 == 0),
            as_written: true,
        };
        for part in parts {
            self.look_at_letters(part, *from, &mut found)?;
        }
        found.is_literal &= !found.by_spelling;
        if within && !(found.is_literal && parts.iter().all(|part| part.is_within_or_bare())) {
            return None;
        }
        found.closeness = match (within, found.by_clitics || found.by_spelling) {
            (true, _) => Closeness::Within,
            (false, true) => Closeness::Near,
            (false, false) => Closeness::Exact,
        };
        Some(found)
    }

    /// Whether only blanks stand between two parts.
    fn gap(&self, one: &Part<'q>, next: &Part<'q>) -> bool {
        let start = one.span.end + one.after.1;
        let between = &self.haystack.key[start..next.span.start - next.before.1];
        between.chars().all(|c| c == ' ')
    }

    /// Compares how a part is written with what was typed, where that can matter; `None` where
    /// the form asks for a hamza that is not there.
    fn look_at_letters(&self, part: &Part<'q>, mut from: Place, found: &mut Found) -> Option<()> {
        let Switches {
            tashkeel,
            letters: strict,
            ..
        } = self.query.switches;
        let sounds = self.query.has_sounds || self.haystack.has_sounds;
        if part.form.kind == Kind::Seat {
            found.by_spelling = true;
        }
        if !(tashkeel || strict || sounds || part.form.hamza.is_some()) {
            return Some(());
        }
        let key = Span::new(part.span.start + part.form.skipped, part.span.end);
        let span = self.haystack.origin(self.text, key, &mut from);
        let (asked, written) = (&part.form.written, letters(span.of(self.text)));
        if let Some(hamza) = part.form.hamza
            && !written.get(hamza).is_some_and(|at| is_hamza(at.letter))
        {
            return None;
        }
        found.by_spelling |= sounds && sounds_differ(asked, &written);
        found.as_written &= !strict || same_letters(asked, &written);
        found.as_written &= !tashkeel || same_marks(asked, &written);
        Some(())
    }
}

impl Form {
    /// What stands beside it: a single letter (و) is no word that clitics are written with.
    fn offered(&self, beside: (Edge, usize)) -> (Edge, usize) {
        match beside {
            (Edge::Clitic, _) if self.written.len() < 2 => (Edge::Letters, 0),
            _ => beside,
        }
    }
}

impl Part<'_> {
    /// Whether the word can stand here: whole or with clitics, and as typed inside another word
    /// where the hit begins or ends.
    fn fits(&self, outer: Outer, is_typed: bool) -> bool {
        let Edge::Letters = self.before.0.max(self.after.0) else {
            return match self.form.kind {
                Kind::Suffixed => self.after.0 == Edge::Clitic,
                Kind::Article => self.after.0 == Edge::Border,
                Kind::Typed | Kind::Seat => true,
            };
        };
        let at_start = self.before.0 != Edge::Letters || outer.start;
        let at_end = self.after.0 != Edge::Letters || outer.end;
        is_typed && self.form.kind == Kind::Typed && at_start && at_end
    }

    /// Whether it is a part of another word.
    fn is_within(&self) -> bool {
        self.before.0.max(self.after.0) == Edge::Letters
    }

    /// Whether it is a word with clitics.
    fn has_clitics(&self) -> bool {
        !self.is_within() && (self.before.1 + self.after.1 > 0 || self.form.kind == Kind::Article)
    }

    /// Whether it has no clitics.
    fn is_within_or_bare(&self) -> bool {
        !self.has_clitics()
    }

    /// How far from what was typed, for a choice between forms at one place.
    fn distance(&self) -> (Edge, bool, usize) {
        let edge = self.before.0.max(self.after.0);
        let clitics = self.before.1 + self.after.1;
        (edge, self.form.kind != Kind::Typed, clitics)
    }
}

fn nearest<'q>(one: Option<Part<'q>>, other: Option<Part<'q>>) -> Option<Part<'q>> {
    one.into_iter().chain(other).min_by_key(Part::distance)
}

/// The most characters between two words of one place.
const GAP: usize = 8;

/// Where the blanks at the start of `key` end (`back`: where those at its end begin): at least
/// one, perhaps with quotation marks, brackets and hyphens among them.
fn between(key: &str, back: bool) -> Option<usize> {
    let is_between = |c: &char| matches!(c, ' ' | '"' | '\'' | '(' | ')' | '[' | ']' | '-');
    let mut chars = key.chars();
    let mut length = 0;
    for _ in 0..GAP {
        let next = if back {
            chars.next_back()
        } else {
            chars.next()
        };
        if !next.as_ref().is_some_and(is_between) {
            break;
        }
        length += 1;
    }
    let place = if back { key.len() - length } else { length };
    (length > 0).then_some(place)
}
