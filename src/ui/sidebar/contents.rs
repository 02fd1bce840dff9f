//! The contents of an article: its headings, one row each, indented by level; a click goes there,
//! and the one that is being read is marked.
//!
//! May import: `document`, `session`, `ui`, egui.

use std::sync::Arc;

use egui::{Align2, Id, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use crate::{
    document::Document,
    session::Session,
    ui::{
        Command, Look,
        look::interface,
        messages::Message,
        theme::size::{self, HALF, ROW, SPACE},
        widgets::{line_at, row_ground, scrolling_rows, tooltip_text},
    },
};

/// An article with fewer headings needs no list of them.
const FEWEST: usize = 2;

/// The headings of the document that was shown last.
#[derive(Debug, Default)]
pub(super) struct Contents {
    document: Option<Arc<Document>>,
    headings: Vec<Heading>,
}

/// One row.
#[derive(Debug)]
struct Heading {
    /// Its block.
    block: usize,
    /// How far it is indented, in steps.
    depth: u8,
}

impl Contents {
    /// Takes the headings of `document`, if it is another than last time.
    pub(super) fn of(&mut self, document: &Arc<Document>) {
        let same = |old: &Arc<Document>| Arc::ptr_eq(old, document);
        if self.document.as_ref().is_some_and(same) {
            return;
        }
        let highest = document.headings().map(|(_, level)| level).min();
        let depth = |level: u8| level - highest.unwrap_or(level);
        let heading = |(block, level)| Heading {
            block,
            depth: depth(level),
        };
        self.headings = document.headings().map(heading).collect();
        self.document = Some(Arc::clone(document));
    }

    /// Whether there are headings enough to list.
    pub(super) fn is_useful(&self) -> bool {
        self.headings.len() >= FEWEST
    }

    /// Draws the list; `reading` is the block at the top of the page.
    pub(super) fn show(
        &self,
        ui: &mut Ui,
        look: &Look,
        session: &Session,
        reading: usize,
        commands: &mut Vec<Command>,
    ) {
        let after = self
            .headings
            .partition_point(|heading| heading.block <= reading);
        let scroll = ScrollArea::vertical()
            .id_salt("contents")
            .auto_shrink(false);
        // A book has hundreds of headings: only the rows in view are drawn.
        let what = (Id::unique("contents"), Message::Contents);
        let lines = (ROW, self.headings.len());
        scrolling_rows(ui, look, what, scroll, lines, |ui, seen| {
            for index in seen {
                let current = index + 1 == after;
                let heading = &self.headings[index];
                row(ui, look, session, heading, current, commands);
            }
        });
    }
}

/// One heading.
fn row(
    ui: &mut Ui,
    look: &Look,
    session: &Session,
    heading: &Heading,
    current: bool,
    commands: &mut Vec<Command>,
) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let document = &session.document;
    let text = document.slice(document.blocks[heading.block].span).trim();
    response.widget_info(|| WidgetInfo::selected(Role::TreeItem, true, current, text));
    row_ground(ui, look, rect, &response, current);
    let indent = HALF + SPACE * f32::from(heading.depth);
    let style = interface(size::INTERFACE, heading.depth == 0);
    let shown = look.shown(text);
    // An Arabic heading stands at the right, and what is under it further in from there.
    let side = look.side_for(&shown);
    let room = if side == Align2::RIGHT_CENTER {
        rect.with_min_x(rect.left() + HALF)
            .with_max_x(rect.right() - indent)
    } else {
        rect.with_min_x(rect.left() + indent)
            .with_max_x(rect.right() - HALF)
    };
    line_at(ui, look, room, side, &shown, style, look.theme.text);
    tooltip_text(look, &response, &shown);
    commands.extend(
        response
            .clicked()
            .then_some(Command::GoToBlock(heading.block)),
    );
}
