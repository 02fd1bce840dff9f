//! One document read by the tagger: a page or two at a time, ahead of the paragraph that is asked
//! for, because the network looks at what stands around a paragraph.
//!
//! May import: `document`, `entity`, `text`.

use std::{collections::VecDeque, slice::ChunksExact};

use super::{
    Tagger,
    forms::Forms,
    letters::{self, ARTICLE_END, PARAGRAPH_END},
    network::{Activations, PROCLITICS},
    proclitic,
    tags::{self, ANERCORP_TAGS, Conventions, OUTSIDE, TAGS},
};
use crate::{document::Document, entity::EntityType, text::Span};

/// Words that the network sees at once, at most: it keeps memory and waiting bounded, and was
/// trained on windows of 128.
pub(super) const PAGE: usize = 2048;

/// A name that the network marked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tagged {
    /// Where, in bytes of the document's text; proclitics are left off.
    pub span: Span,
    /// What it is.
    pub kind: EntityType,
    /// The least of its words' probabilities of their tags, from 0 to 1, as the network has it.
    pub probability: f32,
}

/// A document on its way through the tagger. Blocks are asked for in order.
pub struct Reading<'r> {
    tagger: &'r Tagger<'r>,
    document: &'r Document,
    forms: Forms,
    activations: Activations,
    /// The next byte to read, and the block that it is in.
    at: usize,
    block: usize,
    /// What was read ahead.
    ahead: VecDeque<Tagged>,
    conventions: Conventions,
}

/// The words of a page: the place of each one's form, and where it stands; the ends of
/// paragraphs stand nowhere.
#[derive(Default)]
struct Page {
    forms: Vec<usize>,
    spans: Vec<Option<Span>>,
}

/// What the network says of a page.
struct Scores<'s> {
    numbers: &'s [f32],
    /// Numbers of a word.
    each: usize,
    conventions: Conventions,
}

impl Scores<'_> {
    fn rows(&self) -> ChunksExact<'_, f32> {
        self.numbers.chunks_exact(self.each)
    }
}

impl<'r> Reading<'r> {
    /// A reading of `document` from its start.
    pub fn new(tagger: &'r Tagger<'r>, document: &'r Document) -> Self {
        Self {
            tagger,
            document,
            forms: Forms::default(),
            activations: Activations::default(),
            at: 0,
            block: 0,
            ahead: VecDeque::new(),
            conventions: Conventions::Own,
        }
    }

    /// The same reading with names by other conventions.
    pub fn by(self, conventions: Conventions) -> Self {
        Self {
            conventions,
            ..self
        }
    }

    /// The names that begin before byte `end` and were not given before, in order.
    pub fn until(&mut self, end: usize) -> Vec<Tagged> {
        while self.at < end && self.block < self.document.blocks.len() {
            self.read_page();
        }
        let before = self.ahead.partition_point(|name| name.span.start < end);
        self.ahead.drain(..before).collect()
    }

    /// Reads on until a page is full or the article ends.
    fn read_page(&mut self) {
        self.forms.make_room();
        let mut page = Page::default();
        while page.forms.len() < PAGE && self.block < self.document.blocks.len() {
            self.read_words(&mut page);
        }
        if self.block == self.document.blocks.len() {
            self.push(&mut page, ARTICLE_END, None);
        }
        let (network, room) = (&self.tagger.network, &mut self.activations);
        let forms = self.forms.prepared(network, room);
        let scores = Scores {
            numbers: network.scores(&page.forms, forms, room),
            each: network.scores_each(),
            conventions: self.conventions,
        };
        let text = &self.document.text;
        self.ahead.extend(match self.conventions {
            Conventions::Own => names::<TAGS>(&page, &scores, 0, text),
            Conventions::Anercorp => {
                names::<ANERCORP_TAGS>(&page, &scores, TAGS + PROCLITICS, text)
            }
        });
    }

    /// Reads words of the current block until it ends or the page is full.
    fn read_words(&mut self, page: &mut Page) {
        let block = self.document.blocks[self.block].span;
        let text = &self.document.text[..block.end];
        self.at = self.at.max(block.start);
        let mut form = String::new();
        while page.forms.len() < PAGE {
            let Some(span) = letters::next(text, self.at, &mut form) else {
                self.push(page, PARAGRAPH_END, None);
                (self.at, self.block) = (block.end, self.block + 1);
                return;
            };
            self.push(page, &form, Some(span));
            self.at = span.end;
        }
    }

    fn push(&mut self, page: &mut Page, form: &str, span: Option<Span>) {
        let place = self.forms.place(form, &self.tagger.tables);
        page.forms.push(place);
        page.spans.push(span);
    }
}

/// The names of a page of `text` by its scores of `N` tags, which begin at score `first`.
fn names<const N: usize>(
    page: &Page,
    scores: &Scores<'_>,
    first: usize,
    text: &str,
) -> Vec<Tagged> {
    let rows = scores.rows();
    let tag_scores: Vec<[f32; N]> = rows
        .clone()
        .zip(&page.spans)
        .map(|(row, span)| tag_scores(&row[first..], span.is_none()))
        .collect();
    let tags = tags::best(&tag_scores);
    let proclitics: Vec<&[f32]> = rows.map(|row| &row[TAGS..]).collect();
    let mut names = Vec::new();
    let mut index = 0;
    while index < tags.len() {
        let after = index + 1 + inside(&tags, index);
        if let Some(kind) = scores.conventions.beginning(tags[index])
            && let (Some(first), Some(last)) = (page.spans[index], page.spans[after - 1])
        {
            let off = proclitic::length(first.of(text), proclitics[index]);
            names.push(Tagged {
                span: Span::new(first.start + off, last.end),
                kind,
                probability: least(&tag_scores[index..after], &tags[index..after]),
            });
        }
        index = after;
    }
    names
}

/// The scores of the tags of one word; nothing but the outside where a paragraph ends.
fn tag_scores<const N: usize>(row: &[f32], is_end: bool) -> [f32; N] {
    std::array::from_fn(|tag| match is_end {
        true if tag == OUTSIDE => 0.0,
        true => -1e3,
        false => row[tag],
    })
}

/// How many words after the one at `index` continue its name.
fn inside(tags: &[usize], index: usize) -> usize {
    let continues = |tag: &&usize| tags[index] % 2 == 1 && **tag == tags[index] + 1;
    tags[index + 1..].iter().take_while(continues).count()
}

/// The least probability of `tags` among their words.
fn least<const N: usize>(scores: &[[f32; N]], tags: &[usize]) -> f32 {
    let probabilities = scores
        .iter()
        .zip(tags)
        .map(|(scores, tag)| tags::probabilities(scores)[*tag]);
    probabilities.fold(1.0, f32::min)
}
