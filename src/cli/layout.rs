//! `warraq layout`: the lines and glyphs of a document, as they are drawn.
//!
//! May import: `document`, `text`, `typeset`.

use std::io;

use super::{Status, Streams, arguments::Layout, input};
use crate::{
    document::{BlockKind, Document},
    text::Language,
    typeset::{Face, Justification, LayoutDocument, Style, Typesetter},
};

/// The em of running text, in pixels.
const SIZE: f32 = 20.0;
/// The em of a headline.
const HEADLINE_SIZE: f32 = 30.0;
/// The em of a subheading.
const SUBHEADING_SIZE: f32 = 23.0;
/// Distance between baselines, in em: Naskh's marks above and below want that much.
const LINE_HEIGHT: f32 = 1.8;

/// Sets the document in lines and writes them as JSON.
pub(super) fn run(options: &Layout, streams: &mut Streams<'_>) -> io::Result<Status> {
    let Some(document) = input::load(&options.file, streams) else {
        return Ok(Status::Failed);
    };
    let layout = set(&document, options);
    serde_json::to_writer(&mut *streams.out, &layout)?;
    writeln!(streams.out)?;
    Ok(Status::Done)
}

/// The lines of `document` at `width` pixels, one paragraph below the other. The bundled faces
/// alone are used, so that the same text gives the same lines on every machine.
fn set(document: &Document, options: &Layout) -> LayoutDocument {
    let mut typesetter = Typesetter::bundled();
    let width = options.width;
    let mut layout = LayoutDocument::new(width);
    let language = document.metadata.language.as_deref();
    let language = language.and_then(Language::from_tag);
    for block in &document.blocks {
        if block.kind == BlockKind::Blank {
            continue;
        }
        let text = document.slice(block.span);
        let style = style(block.kind, language, options.justify);
        let display = options.display;
        let paragraph = typesetter.set_as(text, display, block.direction, &style, width);
        layout.push(&paragraph, block.span.start, &typesetter);
    }
    layout
}

/// How a block of this kind is set; running text flush where `justify`, headings never.
fn style(kind: BlockKind, language: Option<Language>, justify: bool) -> Style {
    let (size_px, bold) = match kind {
        BlockKind::Heading(1) => (HEADLINE_SIZE, true),
        BlockKind::Heading(_) => (SUBHEADING_SIZE, true),
        _ => (SIZE, false),
    };
    Style {
        face: Face::Naskh,
        bold,
        size_px,
        line_height_px: size_px * LINE_HEIGHT,
        language,
        justification: if justify && kind.is_running_text() {
            Justification::Kashida
        } else {
            Justification::Ragged
        },
    }
}
