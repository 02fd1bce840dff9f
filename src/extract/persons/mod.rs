//! Persons: words of names in a row, most surely after a title (وزير الخارجية ناصر بوريطة) or
//! beside a verb of saying (وقال حموشي).
//!
//! May import: `entity`, `extract::{candidate, context, gazetteer, phrase, table}`, `text`.

mod confidence;
mod cues;
mod role;
mod sequence;
mod titles;
mod units;
mod words;

use std::sync::Arc;

use super::{Candidate, Context, Details, Stage, gazetteer::Gazetteer, phrase::readings};
use crate::{
    entity::{EntityType, Evidence},
    text::{Span, TokenKind},
};

pub use confidence::Feature;
use confidence::{Setting, Weights};
use cues::Cues;
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

/// A name that was considered: what a fit of the weights learns from.
#[derive(Clone, Debug)]
pub struct Considered {
    /// Where, in bytes of the paragraph.
    pub span: Span,
    /// Whether it is one word.
    pub single: bool,
    /// What speaks for or against it, and how often.
    pub features: Vec<(Feature, u8)>,
}

impl Persons {
    /// The stage over those lists.
    pub fn new(gazetteer: Arc<Gazetteer>) -> Self {
        Self {
            words: NameWords::new(gazetteer),
            titles: Titles::read(),
            cues: Cues::read(),
            weights: Weights::read(),
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
        let mut best: Option<(Sequence, Setting, f32)> = None;
        for reading in readings(&paragraph.keys[index]) {
            let title = titles[index].filter(|_| reading.rest == 0);
            for name in self
                .words
                .sequences(paragraph, &self.titles, index, reading)
            {
                let setting = self.setting(paragraph, &name, title);
                let sure = self.weights.confidence(&name, &setting);
                if best.is_none_or(|(_, _, surest)| sure > surest) {
                    best = Some((name, setting, sure));
                }
            }
        }
        let (name, setting, sure) = best?;
        (sure >= confidence::LEAST).then(|| self.candidate(paragraph, &name, &setting, sure))
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
        let considered = |name: Sequence| {
            let setting = self.setting(paragraph, &name, titles[index].filter(|_| name.rest == 0));
            let mut features = Vec::new();
            confidence::each(&name, &setting, |feature, times| {
                features.push((feature, times))
            });
            Considered {
                span: name.span,
                single: name.words == 1,
                features,
            }
        };
        names.map(considered).collect()
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
    }

    /// What stands around `name`, after that title.
    fn setting(
        &self,
        paragraph: &Context<'_>,
        name: &Sequence,
        title: Option<TitleMark>,
    ) -> Setting {
        let place = self
            .words
            .gazetteer()
            .place_at(paragraph, name.first, name.rest, false);
        Setting {
            title,
            definite_title: title.is_some_and(|title| paragraph.keys[title.first].contains("ال")),
            beside: self.cues.beside(paragraph, &self.words, &self.titles, name),
            split: name.rest > 0,
            listed: self.words.is_listed(paragraph, name),
            place: place.is_some_and(|(found, place)| found.last == name.last && place.trust > 50),
        }
    }

    fn candidate(
        &self,
        paragraph: &Context<'_>,
        name: &Sequence,
        setting: &Setting,
        confidence: f32,
    ) -> Candidate {
        let role = setting
            .title
            .and_then(|title| role::before(paragraph, title, name.first))
            .or_else(|| role::after(paragraph, &self.titles, &self.words, name.last));
        let evidence = match (setting.title, self.cues.shown(name, setting.beside)) {
            (Some(title), _) => Evidence::Title(
                paragraph
                    .span(title.first, title.last)
                    .of(paragraph.text)
                    .to_owned(),
            ),
            (None, Some(cue)) if name.words == 1 => Evidence::Cue(paragraph.word(cue).to_owned()),
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
