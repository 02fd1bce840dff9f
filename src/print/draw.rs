//! Pages → PDF: shading, letters, bars, links.
//!
//! Letters are drawn run by run with the bytes that they stand for, from which krilla makes the
//! text under the page: that, and not the glyphs, is what is found and copied.
//! May import: `document`, `entity`, `export`, `text`, `typeset`.

use krilla::{
    Document as Pdf,
    annotation::{Annotation, LinkAnnotation, Target},
    destination::XyzDestination,
    geom::{Point, Rect},
    page::PageSettings,
    surface::Surface,
    tagging::{Identifier, TagTree},
};

use super::{
    Volume,
    faces::Faces,
    flow::{Strip, set},
    index::{piece_at, place_of},
    ink::{BLACK, GREY, Ink, LINK, around, fill, rect},
    letters::Letters,
    piece::{Piece, Role},
    sheet,
    tags::Tags,
};
use crate::{
    document::BlockKind,
    export::shade,
    text::{Direction, Span},
    typeset::{Line, Paragraph, Typesetter},
};

/// Draws pages.
pub(super) struct Press<'a> {
    pub(super) volume: &'a Volume<'a>,
    pub(super) typesetter: &'a mut Typesetter,
    faces: Faces,
    /// The paragraph that was drawn last, and its number: one over many pages is set once.
    last: Option<(usize, Paragraph)>,
    pub(super) pages: usize,
    /// What was drawn of each piece.
    tags: Tags,
}

impl<'a> Press<'a> {
    /// For the `pages` pages of `volume`, set by `typesetter`.
    pub fn new(volume: &'a Volume<'a>, typesetter: &'a mut Typesetter, pages: usize) -> Self {
        Self {
            volume,
            typesetter,
            faces: Faces::default(),
            last: None,
            pages,
            tags: Tags::default(),
        }
    }

    /// Adds a page with these lines; `number` counts from 1.
    pub fn page(&mut self, pdf: &mut Pdf, number: usize, strips: &[Strip]) {
        let settings = PageSettings::from_wh(sheet::WIDTH, sheet::HEIGHT).unwrap_or_default();
        let mut page = pdf.start_page_with(settings);
        let mut links = Vec::new();
        let mut surface = page.surface();
        self.running(&mut surface, number);
        for strip in strips {
            self.strip(&mut surface, strip, &mut links);
        }
        surface.finish();
        links.into_iter().for_each(|link| page.add_annotation(link));
        page.finish();
    }

    /// Draws lines of a piece: what lies under the letters, the letters, what leads on.
    fn strip(&mut self, surface: &mut Surface<'_>, strip: &Strip, links: &mut Vec<Annotation>) {
        let volume = self.volume;
        let piece = &volume.pieces[strip.piece];
        let paragraph = match self.last.take() {
            Some((at, paragraph)) if at == strip.piece => paragraph,
            _ => set(piece, volume.options.display, self.typesetter),
        };
        let corner = corner(piece, strip.place.origin);
        let (first, last) = (strip.place.lines.start, strip.place.lines.end);
        let lines = &paragraph.lines[first..last];
        self.shade(surface, strip, &paragraph, corner, links);
        self.mark(surface, strip, piece, lines, corner);
        let ink = Ink {
            colour: if piece.role == Role::Facts {
                GREY
            } else {
                BLACK
            },
            tagged: true,
        };
        for line in lines {
            let tagged = self.line(surface, &piece.text, &paragraph, line, corner, ink);
            self.tags.add(strip.piece, tagged);
        }
        self.links(surface, strip, &paragraph, corner, links);
        self.last = Some((strip.piece, paragraph));
    }

    /// Shades the mentions of a block's lines, each a link to its entry in the index.
    fn shade(
        &self,
        surface: &mut Surface<'_>,
        strip: &Strip,
        paragraph: &Paragraph,
        corner: (f32, f32),
        links: &mut Vec<Annotation>,
    ) {
        let volume = self.volume;
        let Role::Block(block) = volume.pieces[strip.piece].role else {
            return;
        };
        let start = volume.document().blocks[block].span.start;
        let span = strip.place.span.shifted(start);
        for piece in volume.findings.pieces(span) {
            let Some(at) = piece.mention else { continue };
            let mention = &volume.findings.extraction.mentions[at];
            let boxes = paragraph.shade_rects(piece.span.relative_to(start));
            let boxes: Vec<Rect> = boxes.iter().filter_map(|it| rect(it, corner)).collect();
            if volume.options.shading
                && let Some(path) = around(boxes.iter().copied())
            {
                surface.set_fill(Some(fill(shade(mention.kind))));
                surface.draw_path(&path);
            }
            if let Some(target) = volume.entry_of(mention.entity) {
                links.extend(boxes.into_iter().map(|it| link(it, target.clone())));
            }
        }
    }

    /// Draws a point before the first line of a list's point, a bar beside a quotation: pictures,
    /// no letters of the text.
    fn mark(
        &self,
        surface: &mut Surface<'_>,
        strip: &Strip,
        piece: &Piece<'_>,
        lines: &[Line],
        corner: (f32, f32),
    ) {
        let Role::Block(block) = piece.role else {
            return;
        };
        let (Some(first), Some(last)) = (lines.first(), lines.last()) else {
            return;
        };
        let size = piece.style.size_px;
        let middle = match piece.direction {
            Direction::Rtl => sheet::WIDTH - sheet::SIDE - piece.indent + sheet::STEP * 0.45,
            Direction::Ltr => sheet::SIDE + piece.indent - sheet::STEP * 0.45,
        };
        let half = size * 0.11;
        let shape = match self.volume.document().blocks[block].kind {
            BlockKind::ListPoint(_) if strip.place.lines.start == 0 => {
                let y = corner.1 + first.baseline - size * 0.3;
                Rect::from_ltrb(middle - half, y - half, middle + half, y + half)
            }
            BlockKind::Quotation => {
                let (top, bottom) = (first.top, last.top + last.height);
                Rect::from_ltrb(
                    middle - 0.8,
                    corner.1 + top,
                    middle + 0.8,
                    corner.1 + bottom,
                )
            }
            _ => None,
        };
        if let Some(path) = around(shape.into_iter()) {
            surface.set_fill(Some(fill(GREY)));
            surface.draw_path(&path);
        }
    }

    /// Draws the letters of a line, and the bars that lengthen its words; what was drawn, for the
    /// tree of tags.
    pub(super) fn line(
        &mut self,
        surface: &mut Surface<'_>,
        text: &str,
        paragraph: &Paragraph,
        line: &Line,
        (x, y): (f32, f32),
        ink: Ink,
    ) -> Vec<Identifier> {
        surface.set_fill(Some(fill(ink.colour)));
        let bars = self.typesetter.bars(paragraph, line);
        if let Some(path) = around(bars.iter().filter_map(|bar| rect(bar, (x, y)))) {
            surface.draw_path(&path);
        }
        let mut letters = Letters {
            text,
            size: paragraph.size_px,
            at: (x, y + line.baseline),
            faces: &mut self.faces,
            typesetter: self.typesetter,
            ink,
        };
        let runs = paragraph.runs(line);
        let drawn = runs.iter().filter_map(|run| letters.draw(surface, run));
        drawn.collect()
    }

    /// Ends: the tree of tags.
    pub fn finish(self) -> TagTree {
        self.tags.tree(self.volume)
    }

    /// Makes page numbers of an entry lead to their mentions, and underlines them.
    fn links(
        &self,
        surface: &mut Surface<'_>,
        strip: &Strip,
        paragraph: &Paragraph,
        corner: (f32, f32),
        links: &mut Vec<Annotation>,
    ) {
        let on_page = |span: &Span| strip.place.span.contains(span.start);
        let piece = &self.volume.pieces[strip.piece];
        for (span, mention) in piece.links.iter().filter(|(span, _)| on_page(span)) {
            let Some(target) = self.volume.mention(*mention) else {
                continue;
            };
            let boxes = paragraph.shade_rects(*span);
            let boxes: Vec<Rect> = boxes.iter().filter_map(|it| rect(it, corner)).collect();
            let under = |it: &Rect| {
                let y = it.bottom() - 1.6;
                Rect::from_ltrb(it.left(), y, it.right(), y + 0.5)
            };
            if let Some(path) = around(boxes.iter().filter_map(under)) {
                surface.set_fill(Some(fill(LINK)));
                surface.draw_path(&path);
            }
            links.extend(boxes.into_iter().map(|it| link(it, target.clone())));
        }
    }
}

/// Where the corner of a piece's paragraph is.
fn corner(piece: &Piece<'_>, origin: f32) -> (f32, f32) {
    match piece.direction {
        Direction::Rtl => (sheet::SIDE, origin),
        Direction::Ltr => (sheet::SIDE + piece.indent, origin),
    }
}

/// A place of the page that leads elsewhere in the document.
fn link(rect: Rect, target: XyzDestination) -> Annotation {
    LinkAnnotation::new(rect, Target::Destination(target.into())).into()
}

impl Volume<'_> {
    /// A place of the document to go to: a little above it, so that its line is seen.
    fn destination(&self, page: usize, top: f32) -> XyzDestination {
        XyzDestination::new(page, Point::from_xy(0.0, (top - 12.0).max(0.0)))
    }

    /// Where piece `at` begins.
    pub(super) fn start_of(&self, at: usize) -> Option<XyzDestination> {
        let place = self.places.get(at)?.first()?;
        Some(self.destination(place.page, place.top))
    }

    /// Where an entity's entry is, if there is an index.
    fn entry_of(&self, entity: crate::entity::EntityId) -> Option<XyzDestination> {
        let at = self.entries.get(entity.0 as usize).copied().flatten()?;
        self.start_of(at)
    }

    /// Where a mention stands.
    fn mention(&self, at: usize) -> Option<XyzDestination> {
        let start = self.findings.extraction.mentions[at].span.start;
        let (piece, offset) = piece_at(self.findings, &self.pieces[..self.article], start)?;
        let place = place_of(&self.places[piece], offset)?;
        Some(self.destination(place.page, place.top))
    }
}
