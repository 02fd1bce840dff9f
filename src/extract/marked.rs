//! What the trained model marks, as candidates beside those of lists and rules.
//!
//! May import: `document`, `entity`, `text`.

use std::collections::HashMap;

use super::{
    Candidate, Details,
    tagger::{Reading, Tagged, Tagger},
};
use crate::{
    document::{Block, Document},
    entity::{EntityType, Evidence},
    text::fold,
};

/// The candidates of the model in one document, block by block.
pub(super) struct Marked<'r> {
    document: &'r Document,
    reading: Option<Reading<'r>>,
}

impl<'r> Marked<'r> {
    /// The candidates of `tagger`; none without one.
    pub fn new(tagger: Option<&'r Tagger<'r>>, document: &'r Document) -> Self {
        Self {
            document,
            reading: tagger.map(|tagger| Reading::new(tagger, document)),
        }
    }

    /// The candidates of the next block, in bytes of its text.
    pub fn of(&mut self, block: &Block) -> Vec<Candidate> {
        let reading = self.reading.as_mut();
        let names = reading.map_or_else(Vec::new, |reading| reading.until(block.span.end));
        let names = names.into_iter();
        let names = names.filter(|name| !name.kind.has_value() && self.has_letters(name));
        names
            .map(|name| candidate(self.bare(name), block.span.start))
            .collect()
    }
}

impl Marked<'_> {
    /// Whether a name has more than marks and punctuation, which the network may mark in odd texts.
    fn has_letters(&self, name: &Tagged) -> bool {
        let folded = fold(self.document.slice(name.span));
        folded.chars().any(char::is_alphanumeric)
    }

    /// The name without the tatweel that a writer puts between ل or ب and a name.
    fn bare(&self, mut name: Tagged) -> Tagged {
        let text = self.document.slice(name.span);
        name.span.start += text.len() - text.trim_start_matches('ـ').len();
        name
    }
}

/// Gives names of the model the beginnings that rules found for the same name in the same word, or
/// behind a head that stays outside: rules know better which letters are proclitics.
pub(super) fn cut_proclitics(text: &str, candidates: &mut [Candidate]) {
    let is_marked = |candidate: &Candidate| candidate.evidence == Evidence::Model;
    let others = candidates.iter().filter(|it| !is_marked(it));
    let mut starts: HashMap<(usize, EntityType), Vec<usize>> = HashMap::new();
    for other in others {
        let place = starts.entry((other.span.end, other.kind)).or_default();
        place.push(other.span.start);
    }
    for marked in candidates.iter_mut().filter(|it| is_marked(it)) {
        let begun = marked.span.start;
        let starts = starts.get(&(marked.span.end, marked.kind)).into_iter();
        let later = starts.flatten().filter(|start| **start > begun);
        let outside = later.filter(|start| is_outside(&text[begun..**start], marked.kind));
        marked.span.start = outside.max().copied().unwrap_or(begun);
    }
}

/// Participles that lead from a name to what it belongs to or where it stands (الفرقة التابعة للحرس),
/// folded; no name ends in one.
const LEADING_ON: [&str; 8] = [
    "التابع",
    "التابعه",
    "التابعين",
    "التابعون",
    "الكاين",
    "الكاينه",
    "الواقع",
    "الواقعه",
];

/// Cuts participles that lead on from the ends of names, whoever proposed these.
pub(super) fn cut_leading_on(text: &str, candidates: &mut [Candidate]) {
    for candidate in candidates.iter_mut().filter(|it| !it.kind.has_value()) {
        let name = candidate.span.of(text);
        if let Some((before, last)) = name.rsplit_once(char::is_whitespace)
            && LEADING_ON.contains(&&*fold(last))
        {
            candidate.span.end = candidate.span.start + before.trim_end().len();
        }
    }
}

/// Directions with the article: no name of a place begins with one that is not its adjective's.
const DIRECTIONS: [&str; 4] = ["الشرق", "الغرب", "الشمال", "الجنوب"];

/// Cuts directions off the places after them: يحدها من الشرق سلوفاكيا, but الشرق الأوسط.
pub(super) fn cut_directions(text: &str, candidates: &mut [Candidate]) {
    let places = candidates.iter_mut();
    for place in places.filter(|it| it.kind == EntityType::Place) {
        if let Some((first, rest)) = place.span.of(text).split_once(char::is_whitespace)
            && DIRECTIONS.contains(&first)
            && !rest.trim_start().starts_with("ال")
            && !rest.trim_start().starts_with('و')
        {
            place.span.start = place.span.end - rest.trim_start().len();
        }
    }
}

/// Ends events of the model where و and an event of the rules begin: بطولة العالم والألعاب
/// الأولمبية are two.
pub(super) fn part_events(text: &str, candidates: &mut [Candidate]) {
    let of_rules = |it: &&Candidate| it.evidence != Evidence::Model;
    let events = candidates.iter().filter(|it| it.kind == EntityType::Event);
    let starts: Vec<usize> = (events.filter(of_rules)).map(|it| it.span.start).collect();
    let marked = (candidates.iter_mut()).filter(|it| it.evidence == Evidence::Model);
    for event in marked.filter(|it| it.kind == EntityType::Event) {
        let inside = |start: &&usize| event.span.start < **start && **start < event.span.end;
        let inside = starts.iter().filter(inside);
        let before = inside.filter_map(|start| text[event.span.start..*start].strip_suffix('و'));
        let joined = before.filter(|before| before.ends_with(char::is_whitespace));
        if let Some(before) = joined.min_by_key(|before| before.len()) {
            event.span.end = event.span.start + before.trim_end().len();
        }
    }
}

/// Words before the name of a body, a place, an event that are no part of it, folded (the annotation
/// guide: تنظيم القاعدة, صحيفة القدس, مدينة فاس; مسابقة دوري الأبطال, بطولة كأس العالم).
const OUTSIDE_BODIES: [&str; 2] = ["تنظيم", "صحيفه"];
const OUTSIDE_EVENTS: [&str; 3] = ["بطوله", "مسابقه", "منافسات"];
const OUTSIDE_PLACES: [&str; 5] = ["مدينه", "قريه", "منطقه", "قاره", "بلده"];

/// Whether what stands before a name in the model's span is outside it: glued letters, or a head that
/// stays outside with or without them.
fn is_outside(before: &str, kind: EntityType) -> bool {
    if !before.contains(char::is_whitespace) {
        return true;
    }
    let folded = fold(before);
    let is_mark = |c: char| c.is_whitespace() || matches!(c, '"' | '«' | '“' | '”');
    let word = folded.trim_matches(is_mark);
    let bare = word.trim_start_matches(['و', 'ف']);
    let bare = bare.strip_prefix(['ب', 'ل', 'ك']).unwrap_or(bare);
    let heads: &[&str] = match kind {
        EntityType::Organisation => &OUTSIDE_BODIES,
        EntityType::Place => &OUTSIDE_PLACES,
        EntityType::Event => &OUTSIDE_EVENTS,
        _ => &[],
    };
    heads.contains(&word) || heads.contains(&bare)
}

fn candidate(name: Tagged, origin: usize) -> Candidate {
    Candidate {
        span: name.span.relative_to(origin),
        kind: name.kind,
        confidence: name.probability,
        evidence: Evidence::Model,
        value: None,
        details: Details::default(),
    }
}
