//! Persons: words of names in a row, most surely after a title (وزير الخارجية ناصر بوريطة) or
//! beside a verb of saying (وقال حموشي).
//!
//! May import: `entity`, `extract::{candidate, context, gazetteer, phrase, table}`, `text`.

mod confidence;
mod cues;
mod feature;
mod role;
mod sequence;
mod titles;
mod units;
mod words;

use std::sync::Arc;

use super::{
    Candidate, Context, Details, Stage,
    gazetteer::{
        Fame, Gazetteer,
        weights::{Considered, Seen, Weights},
    },
    phrase::readings,
};
use crate::{
    entity::{EntityType, Evidence},
    text::TokenKind,
};

use cues::Cues;
pub use feature::Feature;
use sequence::Sequence;
use titles::{TitleKind, TitleMark, Titles, is_adjective};
use words::{NameWords, Worth};

/// The stage that proposes persons.
pub struct Persons {
    words: NameWords,
    titles: Titles,
    cues: Cues,
    weights: Weights,
}

impl Persons {
    /// The stage over those lists.
    pub fn new(gazetteer: Arc<Gazetteer>) -> Self {
        Self {
            words: NameWords::new(gazetteer),
            titles: Titles::read(),
            cues: Cues::read(),
            weights: confidence::weights(),
        }
    }

    /// The name that begins at token `index`, in its likeliest reading.
    fn person(
        &self,
        paragraph: &Context<'_>,
        index: usize,
        titles: &[Option<TitleMark>],
    ) -> Option<Candidate> {
        if self.leads_to_name(paragraph, index, titles) {
            return None;
        }
        let mut best: Option<(Sequence, f32)> = None;
        for reading in readings(&paragraph.keys[index]) {
            for name in self
                .words
                .sequences(paragraph, &self.titles, index, reading)
            {
                let (seen, fame) = self.seen(paragraph, &name, titles);
                let title = titles[index].filter(|_| name.rest == 0);
                let sure = confidence::of(&self.weights, &name, &seen, title, fame);
                if best.is_none_or(|(_, surest)| sure > surest) {
                    best = Some((name, sure));
                }
            }
        }
        let (name, sure) = best?;
        let title = titles[index].filter(|_| name.rest == 0);
        (sure >= confidence::LEAST).then(|| self.candidate(paragraph, &name, title, sure))
    }

    /// Every reading of token `index` as the start of a name, likely or not.
    pub fn considered(&self, paragraph: &Context<'_>, index: usize) -> Vec<Considered> {
        let titles = self.titles.mark(paragraph, &self.words);
        if self.leads_to_name(paragraph, index, &titles) {
            return Vec::new();
        }
        let names = readings(&paragraph.keys[index]).flat_map(|reading| {
            self.words
                .sequences(paragraph, &self.titles, index, reading)
        });
        names
            .map(|name| Considered {
                span: name.span,
                length: name.length(),
                seen: self.seen(paragraph, &name, &titles).0,
            })
            .collect()
    }

    /// Whether token `index` is a title or an adjective before a name rather than a name itself:
    /// السلطان محمد, (المدرب) التونسي فوزي.
    fn leads_to_name(
        &self,
        paragraph: &Context<'_>,
        index: usize,
        titles: &[Option<TitleMark>],
    ) -> bool {
        let key = &paragraph.keys[index];
        let adjective = titles[index].is_some() && is_adjective(key);
        let title = self.titles.at(paragraph, index).filter(|(_, kind)| {
            key.starts_with("ال")
                || key.starts_with("لل")
                || key.starts_with("بال")
                || matches!(kind, TitleKind::Kin | TitleKind::Plural)
        });
        let next = match title {
            Some((last, _)) => last + 1,
            None if adjective => index + 1,
            None => return false,
        };
        let worth = self
            .words
            .unit(paragraph, next, 0, true)
            .map(|unit| unit.worth);
        worth.is_some_and(|worth| worth > Worth::Weak)
            || paragraph.keys.get(next).is_some_and(is_adjective)
            || title.is_some() && self.titles.at(paragraph, next).is_some()
    }

    /// What speaks for or against `name`, and how well it is known.
    fn seen(
        &self,
        paragraph: &Context<'_>,
        name: &Sequence,
        titles: &[Option<TitleMark>],
    ) -> (Seen, Option<Fame>) {
        let mut seen = Seen::new();
        let title = titles[name.first].filter(|_| name.rest == 0);
        let definite = title.is_some_and(|title| paragraph.keys[title.first].contains("ال"));
        let (words, titles) = (&self.words, &self.titles);
        confidence::see_words(name, &mut seen);
        confidence::see_title(name, title, definite, &mut seen);
        self.cues
            .see_before(paragraph, words, name, title, &mut seen);
        self.cues
            .see_after(paragraph, words, titles, name, &mut seen);
        let fame = words.fame(paragraph, name);
        confidence::see_lists(fame, words.is_place(paragraph, name), &mut seen);
        (seen, fame)
    }

    fn candidate(
        &self,
        paragraph: &Context<'_>,
        name: &Sequence,
        title: Option<TitleMark>,
        confidence: f32,
    ) -> Candidate {
        let role = title
            .and_then(|title| role::before(paragraph, &self.words, &self.cues, title, name.first))
            .or_else(|| role::after(paragraph, &self.titles, &self.words, name.last));
        let text = |first, last| paragraph.span(first, last).of(paragraph.text).to_owned();
        let evidence = match (title, self.cues.shown(paragraph, name)) {
            (Some(title), _) => Evidence::Title(text(title.first, title.last)),
            (None, Some(cue)) if name.words == 1 => Evidence::Cue(text(cue, cue)),
            _ => Evidence::NameList,
        };
        Candidate {
            span: name.span,
            kind: EntityType::Person,
            confidence,
            evidence,
            value: None,
            details: Details {
                role,
                latin: self.words.latin(paragraph, name),
                ..Details::default()
            },
        }
    }
}

impl Stage for Persons {
    fn propose(&self, paragraph: &Context<'_>, found: &mut Vec<Candidate>) {
        let titles = self.titles.mark(paragraph, &self.words);
        let mut next = 0;
        for index in 0..paragraph.tokens.len() {
            if index < next || paragraph.tokens[index].kind != TokenKind::Arabic {
                continue;
            }
            if let Some(person) = self.person(paragraph, index, &titles) {
                let end = person.span.end;
                found.push(person);
                next = paragraph
                    .tokens
                    .partition_point(|token| token.span.end <= end);
            }
        }
    }
}
