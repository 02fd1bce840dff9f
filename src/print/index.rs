//! The index after the article: the entities type by type, each with the pages that name it.
//!
//! May import: `document`, `entity`, `export`, `text`, `typeset`.

use super::{
    flow::Place,
    has_arabic_digits, number,
    piece::{Piece, Role, heading, style},
    sheet::{GAP, LEADING, SIZE, STEP},
};
use crate::{
    document::BlockKind,
    entity::{Entity, EntityId},
    export::{Findings, Label, LabelLanguage},
    text::Span,
    typeset::{Justification, Style},
};

/// The paragraphs of the index; `places` are those of the article's pieces.
pub(super) fn entries(
    findings: &Findings<'_>,
    language: LabelLanguage,
    article: &[Piece<'_>],
    places: &[Vec<Place>],
) -> Vec<Piece<'static>> {
    let groups = findings.index();
    if groups.is_empty() {
        return Vec::new();
    }
    let pages = pages(findings, article, places);
    let arabic = has_arabic_digits(&findings.document.text);
    let title = Label::Index.text(language).into();
    let mut entries = vec![heading(title, 2, language.direction())];
    for group in groups {
        let name = Label::Type(group.kind).text(language).into();
        entries.push(heading(name, 3, language.direction()));
        let of_group = group.entities.into_iter();
        entries.extend(of_group.map(|id| entry(findings, language, id, &pages, arabic)));
    }
    entries
}

/// The page of each mention, from 0; `None` where it is not on paper.
fn pages(
    findings: &Findings<'_>,
    article: &[Piece<'_>],
    places: &[Vec<Place>],
) -> Vec<Option<usize>> {
    let mentions = findings.extraction.mentions.iter();
    let page = |start| {
        let (piece, offset) = piece_at(findings, article, start)?;
        Some(place_of(&places[piece], offset)?.page)
    };
    mentions.map(|mention| page(mention.span.start)).collect()
}

/// The piece that holds byte `offset` of the document, and where in it.
pub(super) fn piece_at(
    findings: &Findings<'_>,
    article: &[Piece<'_>],
    offset: usize,
) -> Option<(usize, usize)> {
    let block = findings.document.block_at(offset);
    let of = |piece: &Piece<'_>| match piece.role {
        Role::Block(at) => at,
        // What stands before the article.
        _ => 0,
    };
    let blocks =
        article.partition_point(|piece| !matches!(piece.role, Role::Block(_)) || of(piece) < block);
    let found = article.get(blocks)?;
    let start = findings.document.blocks[block].span.start;
    (found.role == Role::Block(block)).then_some((blocks, offset - start))
}

/// Where byte `offset` of a piece stands.
pub(super) fn place_of(places: &[Place], offset: usize) -> Option<&Place> {
    let after = places.partition_point(|place| place.span.start <= offset);
    places.get(after.saturating_sub(1))
}

/// «عبد اللطيف حموشي (Abdellatif Hammouchi)، مدير …: 1، 3».
fn entry(
    findings: &Findings<'_>,
    language: LabelLanguage,
    id: EntityId,
    pages: &[Option<usize>],
    arabic: bool,
) -> Piece<'static> {
    let entity = findings.extraction.entity(id);
    let mut text = described(entity, language);
    text += ":";
    let mut links = Vec::new();
    let mut last = None;
    for at in &entity.mentions {
        let Some(page) = pages.get(*at).copied().flatten() else {
            continue;
        };
        if last == Some(page) {
            continue;
        }
        text += if last.is_none() {
            " "
        } else {
            language.comma()
        };
        let start = text.len();
        text += &number(page + 1, arabic);
        links.push((Span::new(start, text.len()), *at));
        last = Some(page);
    }
    Piece {
        text: text.into(),
        role: Role::Entry(id),
        direction: language.direction(),
        style: Style {
            size_px: SIZE * 0.88,
            line_height_px: SIZE * 0.88 * LEADING,
            justification: Justification::Ragged,
            ..style(BlockKind::Paragraph, None)
        },
        indent: STEP,
        above: GAP * 0.2,
        links,
    }
}

/// The name, its Latin form and the office, each isolated: its direction is its own affair.
fn described(entity: &Entity, language: LabelLanguage) -> String {
    let mut text = format!("\u{2068}{}\u{2069}", entity.name);
    if let Some(latin) = &entity.latin {
        text += &format!(" (\u{2068}{latin}\u{2069})");
    }
    if let Some(role) = &entity.role {
        text += &format!("{}\u{2068}{role}\u{2069}", language.comma());
    }
    text
}
