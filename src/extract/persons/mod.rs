//! Persons: words of names in a row, most surely after a title (وزير الخارجية ناصر بوريطة) or
//! beside a verb of saying (وقال حموشي).
//!
//! May import: `entity`, `extract::{candidate, context, gazetteer, phrase, table}`, `text`.

mod confidence;
mod cues;
mod role;
mod sequence;
mod titles;
mod words;

use std::sync::Arc;

use super::{Candidate, Context, Details, Stage, gazetteer::Gazetteer, phrase::readings};
use crate::{
    entity::{EntityType, Evidence},
    text::TokenKind,
};

use confidence::Setting;
use cues::Cues;
use sequence::Sequence;
use titles::{TitleMark, Titles};
use words::NameWords;

/// The stage that proposes persons.
pub struct Persons {
    words: NameWords,
    titles: Titles,
    cues: Cues,
}

impl Persons {
    /// The stage over those lists.
    pub fn new(gazetteer: Arc<Gazetteer>) -> Self {
        Self {
            words: NameWords::new(gazetteer),
            titles: Titles::read(),
            cues: Cues::read(),
        }
    }

    /// The name that begins at token `index`, in its likeliest reading.
    fn person(
        &self,
        paragraph: &Context<'_>,
        index: usize,
        titles: &[Option<TitleMark>],
    ) -> Option<Candidate> {
        let title = titles[index];
        let mut best: Option<(Sequence, Setting, f32)> = None;
        for reading in readings(&paragraph.keys[index]) {
            let title = title.filter(|_| reading.rest == 0);
            let Some(name) = self
                .words
                .sequence(paragraph, index, reading, title.is_some())
            else {
                continue;
            };
            let setting = Setting {
                title: title.map(|title| title.distance),
                cue: self.cues.beside(paragraph, &name, reading),
                listed: self.words.is_listed(paragraph, &name),
            };
            let sure = confidence::of(&name, &setting);
            if best
                .as_ref()
                .is_none_or(|(other, _, surest)| (sure, name.words) > (*surest, other.words))
            {
                best = Some((name, setting, sure));
            }
        }
        let (name, setting, sure) = best?;
        (sure >= confidence::LEAST).then(|| self.candidate(paragraph, &name, &setting, title, sure))
    }

    fn candidate(
        &self,
        paragraph: &Context<'_>,
        name: &Sequence,
        setting: &Setting,
        title: Option<TitleMark>,
        confidence: f32,
    ) -> Candidate {
        let title = title.filter(|_| setting.title.is_some());
        let role = title
            .and_then(|title| role::before(paragraph, title, name.first))
            .or_else(|| role::after(paragraph, &self.titles, &self.words, name.last));
        let evidence = match (title, &setting.cue) {
            (Some(title), _) => Evidence::Title(
                paragraph
                    .span(title.first, title.last)
                    .of(paragraph.text)
                    .to_owned(),
            ),
            (None, Some(cue)) if name.words == 1 => Evidence::Cue(paragraph.word(*cue).to_owned()),
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
