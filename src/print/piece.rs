//! The article as paragraphs to be set: each with its text, its style, and what it may not be
//! parted from.
//!
//! May import: `document`, `entity`, `export`, `text`, `typeset`.

use std::borrow::Cow;

use super::sheet::{GAP, LEADING, SIZE, SMALL, STEP};
use crate::{
    document::{Block, BlockKind, Document},
    entity::EntityId,
    export::{Findings, Label, LabelLanguage},
    text::{Direction, Language, Span},
    typeset::{Face, Justification, Style},
};

/// A paragraph to be set.
#[derive(Clone, Debug)]
pub(super) struct Piece<'d> {
    /// Its text.
    pub text: Cow<'d, str>,
    /// What it is.
    pub role: Role,
    /// Its base direction.
    pub direction: Direction,
    /// How it is set.
    pub style: Style,
    /// How far it is indented where its lines begin, in points.
    pub indent: f32,
    /// Room above it, in points.
    pub above: f32,
    /// Stretches of it that lead to a mention.
    pub links: Vec<(Span, usize)>,
}

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A block of the article, by its index.
    Block(usize),
    /// A title or heading that is no block.
    Heading(u8),
    /// Something about the article.
    Facts,
    /// An entry of the index.
    Entry(EntityId),
}

impl Piece<'_> {
    /// Whether the next paragraph begins on the same page.
    pub fn keeps_with_next(&self, document: &Document) -> bool {
        match self.role {
            Role::Heading(_) => true,
            Role::Block(at) => matches!(document.blocks[at].kind, BlockKind::Heading(_)),
            Role::Facts | Role::Entry(_) => false,
        }
    }

    /// The level of a heading.
    pub fn level(&self, document: &Document) -> Option<u8> {
        match self.role {
            Role::Heading(level) => Some(level),
            Role::Block(at) => match document.blocks[at].kind {
                BlockKind::Heading(level) => Some(level),
                _ => None,
            },
            Role::Facts | Role::Entry(_) => None,
        }
    }
}

/// The paragraphs of the article.
pub(super) fn article<'d>(findings: &Findings<'d>, language: LabelLanguage) -> Vec<Piece<'d>> {
    let document = findings.document;
    let has_headline = document.headings().any(|(_, level)| level == 1);
    let title = document.metadata.title.as_deref().filter(|_| !has_headline);
    let title = title.map(|title| heading(title.into(), 1, document.direction));
    let facts = facts(document, language);
    let blocks = document.blocks.iter().enumerate();
    let blocks = blocks.filter(|(_, block)| block.kind != BlockKind::Blank);
    let blocks = blocks.map(|(at, block)| of_block(document, at, block));
    title.into_iter().chain(facts).chain(blocks).collect()
}

/// A heading that is no block of the article.
pub(super) fn heading(text: Cow<'_, str>, level: u8, direction: Direction) -> Piece<'_> {
    let style = style(BlockKind::Heading(level), None);
    Piece {
        text,
        role: Role::Heading(level),
        direction,
        style,
        indent: 0.0,
        above: GAP * 2.0,
        links: Vec::new(),
    }
}

/// Who wrote it, where and when.
fn facts(document: &Document, language: LabelLanguage) -> Option<Piece<'static>> {
    let metadata = &document.metadata;
    let day = metadata.published.map(|day| day.to_string());
    let facts = [
        (Label::Author, metadata.author.as_deref()),
        (Label::Source, metadata.source.as_deref()),
        (Label::Published, day.as_deref()),
    ];
    let known = facts.into_iter().filter_map(|(label, fact)| {
        // Isolated, so that a name of the other direction stays beside its label.
        Some(format!(
            "{}: \u{2068}{}\u{2069}",
            label.text(language),
            fact?
        ))
    });
    let known: Vec<String> = known.collect();
    (!known.is_empty()).then(|| Piece {
        text: known.join(" · ").into(),
        role: Role::Facts,
        direction: language.direction(),
        style: Style {
            size_px: SMALL + 1.5,
            line_height_px: (SMALL + 1.5) * LEADING,
            justification: Justification::Ragged,
            ..style(BlockKind::Caption, None)
        },
        indent: 0.0,
        above: GAP,
        links: Vec::new(),
    })
}

fn of_block<'d>(document: &'d Document, at: usize, block: &Block) -> Piece<'d> {
    let language = document.metadata.language.as_deref();
    let language = language.and_then(Language::from_tag);
    let indent = match block.kind {
        BlockKind::ListPoint(level) => STEP * f32::from(level.clamp(1, 6)),
        BlockKind::Quotation => STEP,
        _ => 0.0,
    };
    let above = match block.kind {
        BlockKind::Heading(_) => GAP * 2.0,
        _ => GAP,
    };
    Piece {
        text: document.slice(block.span).into(),
        role: Role::Block(at),
        direction: block.direction,
        style: style(block.kind, language),
        indent,
        above,
        links: Vec::new(),
    }
}

/// How a block of this kind is set: running text flush by kashida, headings bold and ragged.
pub(super) fn style(kind: BlockKind, language: Option<Language>) -> Style {
    let (size_px, bold) = match kind {
        BlockKind::Heading(1) => (SIZE * 1.6, true),
        BlockKind::Heading(2) => (SIZE * 1.25, true),
        BlockKind::Heading(_) => (SIZE * 1.1, true),
        BlockKind::Caption | BlockKind::Footnote => (SIZE * 0.85, false),
        _ => (SIZE, false),
    };
    let justification = match kind.is_running_text() {
        true => Justification::Kashida,
        false => Justification::Ragged,
    };
    Style {
        face: Face::Naskh,
        bold,
        size_px,
        line_height_px: size_px * LEADING,
        language,
        justification,
    }
}
