//! Finds targets again in a text that may have changed since: at their place, or by their
//! quotation, or between what stood before and after them.
//!
//! Compared is the folded text, so that vowel signs, hamza forms and digits that were changed in
//! between are no difference. May import: `document`, `text`.

use std::{
    cell::{OnceCell, RefCell},
    collections::HashMap,
    rc::Rc,
};

use super::{ActId, Annotations, Target};
use crate::{
    document::Document,
    text::{Folded, Span, Token, fold, fold_with_map, tokens},
};

/// A quotation of so many characters, found once in the whole text, needs no surroundings to be
/// recognised by; a name does.
const DISTINCT: usize = 16;

/// Looks into one document. What searching needs is made when it is first needed: as long as the
/// document is the one that was annotated, nothing is.
pub struct Finder<'d> {
    document: &'d Document,
    folded: OnceCell<Folded>,
    /// The words of the blocks that were looked at: a lexicon asks for them with each of its own.
    words: RefCell<HashMap<usize, Words>>,
}

/// The tokens of a block, from where it begins, each with its folded letters.
pub(super) type Words = Rc<[(Token, String)]>;

/// One place where a quotation occurs.
struct Place {
    /// Where, in bytes of the folded text.
    key: Span,
    /// How many characters of its surroundings are as they were.
    alike: usize,
}

impl<'d> Finder<'d> {
    /// Looks into `document`.
    pub fn new(document: &'d Document) -> Self {
        Self {
            document,
            folded: OnceCell::new(),
            words: RefCell::default(),
        }
    }

    /// The document.
    pub const fn document(&self) -> &'d Document {
        self.document
    }

    /// Where `target` is now; `None` where it cannot be told.
    pub fn find(&self, target: &Target) -> Option<Span> {
        if target.stands_in(self.document) {
            return Some(target.span());
        }
        self.quoted(target).or_else(|| self.between(target))
    }

    /// The document's text, folded.
    pub(super) fn folded(&self) -> &Folded {
        let text = &self.document.text;
        self.folded.get_or_init(|| fold_with_map(text))
    }

    /// The words of a block.
    pub(super) fn words_of(&self, block: usize) -> Words {
        let text = self.document.slice(self.document.blocks[block].span);
        let word = |token: Token| (token, fold(token.span.of(text)));
        let make = || tokens(text).into_iter().map(word).collect();
        Rc::clone(self.words.borrow_mut().entry(block).or_insert_with(make))
    }

    /// The place of the quotation whose surroundings are most like those of `target`, of equals
    /// the nearest one.
    fn quoted(&self, target: &Target) -> Option<Span> {
        let folded = self.folded();
        let (prefix, suffix) = (fold(&target.prefix), fold(&target.suffix));
        let mut places: Vec<Place> = Vec::new();
        for key in self.places_of(target) {
            let before = folded.key[..key.start].chars().rev();
            let after = folded.key[key.end..].chars();
            let alike = alike(prefix.chars().rev(), before) + alike(suffix.chars(), after);
            places.push(Place { key, alike });
        }
        let distance = |place: &Place| folded.original(place.key).start.abs_diff(target.start);
        let best = places
            .iter()
            .max_by_key(|place| (place.alike, std::cmp::Reverse(distance(place))))?;
        let context = prefix.chars().count() + suffix.chars().count();
        let distinct = places.len() == 1 && target.exact.chars().count() >= DISTINCT;
        let is_it = distinct || 2 * best.alike >= context;
        is_it.then(|| self.original(best.key))
    }

    /// Where the words of `target` occur, in bytes of the folded text.
    fn places_of(&self, target: &Target) -> Vec<Span> {
        let text = self.folded().key.as_str();
        let (exact, last) = (fold(&target.exact), fold(&target.last));
        if exact.is_empty() {
            return Vec::new();
        }
        let longest = 2 * (target.end - target.start.min(target.end));
        let end_of = |start: usize| {
            let end = start + exact.len();
            if last.is_empty() {
                return Some(end);
            }
            let found = text[end..].find(&last)? + last.len();
            (found <= longest).then_some(end + found)
        };
        text.match_indices(exact.as_str())
            .filter_map(|(start, _)| Some(Span::new(start, end_of(start)?)))
            .collect()
    }

    /// What stands between the surroundings of `target` where its own words were changed: both
    /// must be there in full, and no more than twice its length between them.
    fn between(&self, target: &Target) -> Option<Span> {
        let text = self.folded().key.as_str();
        let (prefix, suffix) = (fold(&target.prefix), fold(&target.suffix));
        let enough = |context: &str| context.chars().count() >= DISTINCT / 2;
        if !enough(&prefix) || !enough(&suffix) || target.exact.chars().count() < DISTINCT {
            return None;
        }
        let longest = 2 * (target.end - target.start.min(target.end));
        let mut places = text.match_indices(prefix.as_str()).filter_map(|(at, _)| {
            let start = at + prefix.len();
            let length = text[start..].find(&suffix)?;
            (length > 0 && length <= longest).then(|| Span::new(start, start + length))
        });
        let place = places.next()?;
        places.next().is_none().then(|| self.original(place))
    }

    /// A place of the folded text in the document, without blanks at its ends.
    fn original(&self, key: Span) -> Span {
        let span = self.folded().original(key);
        let found = span.of(&self.document.text);
        let start = span.start + (found.len() - found.trim_start().len());
        Span::new(start, start + found.trim().len())
    }
}

/// How many characters two texts have in common from their start.
fn alike(one: impl Iterator<Item = char>, other: impl Iterator<Item = char>) -> usize {
    one.zip(other)
        .take_while(|(one, other)| one == other)
        .count()
}

/// The acts in effect whose place is not to be found in `document` any more. They are kept.
pub fn lost(annotations: &Annotations, document: &Document) -> Vec<ActId> {
    let finder = Finder::new(document);
    let is_lost = |target: &Target| finder.find(target).is_none();
    annotations
        .active()
        .filter(|(_, act)| act.target().is_some_and(is_lost))
        .map(|(id, _)| id)
        .collect()
}
