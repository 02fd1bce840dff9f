//! Draws the paragraphs on the screen: shading, selection, letters, in that order, so that
//! nothing painted behind a letter ever changes how it is set.
//!
//! May import: `document`, `session`, `text`, `typeset`, `ui`, egui.

use egui::{Painter, Pos2, Rect, Ui, pos2};

use super::{PageState, blocks::SetBlock, boxes, hits, kinds::Mark, marked};
use crate::{
    session::Session,
    text::Span,
    typeset,
    ui::{Look, ink::on_screen, shade::Shade},
};

/// A block on the screen.
pub struct Shown {
    /// What was set.
    pub set: SetBlock,
    /// The upper left corner of its lines, in points.
    pub corner: Pos2,
}

/// Draws the page and returns the blocks on it, from the top.
pub fn page(
    page: &mut PageState,
    ui: &mut Ui,
    look: &Look,
    session: &Session,
    column: Rect,
    area: Rect,
) -> Vec<Shown> {
    let scale = ui.pixels_per_point();
    let bottom = area.height() * scale;
    page.scroll.by(&mut page.blocks, look, 0.0, bottom);
    let painter = ui.painter().with_clip_rect(area.intersect(ui.clip_rect()));
    let mut shown = Vec::new();
    let mut top = -page.scroll.within as f32;
    let mut index = page.scroll.block;
    while index < page.blocks.heights.len() && top < bottom {
        if let Some(set) = page.blocks.get(look, index) {
            let y = area.top() + ((top + set.above).round()) / scale;
            // The paragraph is narrower by the indent: one that runs to the left begins as far
            // from the column's right edge by that alone.
            let rtl = set.paragraph.base.is_rtl();
            let indent = if rtl { 0.0 } else { set.indent / scale };
            let shown_here = Shown {
                set,
                corner: pos2(column.left() + indent, y),
            };
            mark(&painter, look, &shown_here, column);
            block(page, ui, &painter, look, session, &shown_here);
            shown.push(shown_here);
        }
        top += page.blocks.heights.get(index);
        index += 1;
    }
    shown
}

/// One block: behind the letters first.
fn block(
    page: &PageState,
    ui: &mut Ui,
    painter: &Painter,
    look: &Look,
    session: &Session,
    shown: &Shown,
) {
    let now = ui.input(|input| input.time);
    let rtl = shown.set.paragraph.base.is_rtl();
    let shades = session.shaded_in(shown.set.span).map(|(number, mention)| {
        let shade = Shade {
            kind: mention.kind,
            doubtful: mention.is_doubtful(),
            current: session.current_mention() == Some(number),
            flash: page.flash_of(number, now),
            highlighted: marked::is_highlighted(session, mention.span),
        };
        (shade, rects_of(shown, painter, mention.span))
    });
    let shades: Vec<(Shade, Vec<Rect>)> = shades.collect();
    for (shade, boxes) in &shades {
        shade.behind(painter, look, boxes, rtl);
    }
    marked::bands(painter, look, session, shown);
    for (shade, boxes) in &shades {
        shade.over(painter, look, boxes, rtl);
    }
    if let Some(search) = &session.search {
        hits::shade(painter, look, search, shown);
    }
    if let Some(selection) = session.selection {
        let lines = shown.set.paragraph.rects(within(shown, selection.span()));
        for rect in placed(shown, painter, lines) {
            painter.rect_filled(rect, 0, look.theme.selected());
        }
    }
    marked::over(painter, look, session, shown);
    marked::remember(ui, painter, session, shown);
    look.ink
        .paint(painter, &shown.set.paragraph, shown.corner, look.theme.text);
    if page.blocks.fitting().reading.display.controls {
        boxes::show(ui, painter, look, session, shown);
    }
}

/// What stands in a block's indent: the dot of a list, the bar of a quotation; or the line under
/// a table's row.
fn mark(painter: &Painter, look: &Look, shown: &Shown, column: Rect) {
    let scale = painter.pixels_per_point();
    let paragraph = &shown.set.paragraph;
    let indent = shown.set.indent / scale;
    let outwards = if paragraph.base.is_rtl() { 1.0 } else { -1.0 };
    let edge = if paragraph.base.is_rtl() {
        column.right() - indent
    } else {
        column.left() + indent
    };
    let bottom = shown.corner.y + paragraph.height / scale;
    let rows = paragraph.lines.len().max(1) as f32;
    let row = paragraph.height / scale / rows;
    match shown.set.mark {
        Mark::None => {}
        Mark::Dot => {
            let place = pos2(edge + outwards * row * 0.28, shown.corner.y + row * 0.56);
            painter.circle_filled(place, row * 0.07, look.theme.quiet);
        }
        Mark::Bar => {
            let x = edge + outwards * (indent - 2.0).max(2.0);
            let stroke = egui::Stroke::new(3.0, look.theme.line);
            painter.vline(x, shown.corner.y..=bottom, stroke);
        }
        Mark::Rule => {
            let stroke = egui::Stroke::new(1.0, look.theme.line);
            painter.hline(column.x_range(), bottom, stroke);
        }
    }
}

/// Where a mention is inside a shown block: boxes as high as its letters.
pub fn rects_of(shown: &Shown, painter: &Painter, span: Span) -> Vec<Rect> {
    let part = within(shown, span);
    placed(shown, painter, shown.set.paragraph.shade_rects(part))
}

/// The part of `span` that a block holds, in bytes of the block's paragraph.
fn within(shown: &Shown, span: Span) -> Span {
    shown
        .set
        .span
        .intersection(span)
        .relative_to(shown.set.span.start)
}

/// Rectangles of a block's paragraph on the screen.
fn placed(shown: &Shown, painter: &Painter, rects: Vec<typeset::Rect>) -> Vec<Rect> {
    let scale = painter.pixels_per_point();
    let placed = |rect| on_screen(rect, shown.corner, scale);
    rects.into_iter().map(placed).collect()
}
