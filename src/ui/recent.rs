//! Files that were opened before: the title, and quietly under it the file and its folder.
//!
//! May import: `ui`, egui.

use std::path::PathBuf;

use egui::{Response, Role, Sense, Ui, WidgetInfo, vec2};
use serde::{Deserialize, Serialize};

use super::{
    Look,
    look::interface,
    theme::size::{self, HALF},
    widgets::{line_at, row_ground},
};

/// A row, in points.
const ROW: f32 = 44.0;

/// A file that was opened before.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recent {
    /// Where it is.
    pub path: PathBuf,
    /// The article's title, or the file's name.
    pub title: String,
}

impl Recent {
    /// Its file's name, where that is not what it is called, and its folder; each by itself
    /// (UAX #9, first strong isolate), so that names in two scripts keep their order.
    fn place(&self) -> String {
        let file = self.path.file_name().map(|name| name.to_string_lossy());
        let folder = self.path.parent().map(|folder| folder.to_string_lossy());
        let file = file.filter(|file| *file != self.title);
        let parts = [file, folder].into_iter().flatten();
        let isolated = parts.map(|part| format!("\u{2068}{part}\u{2069}"));
        isolated.collect::<Vec<_>>().join(" · ")
    }
}

/// Draws the row as wide as there is room, its text `indent` points from where lines begin.
pub fn row(ui: &mut Ui, look: &Look, recent: &Recent, indent: f32) -> Response {
    let room = vec2(ui.available_width(), ROW);
    let (rect, response) = ui.allocate_exact_size(room, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, true, &recent.title));
    row_ground(ui, look, rect, &response, false);
    let inner = look.inner(rect.shrink2(vec2(0.0, 3.0)), indent, HALF);
    let (upper, lower) = inner.split_top_bottom_at_y(inner.center().y);
    let (start, _) = look.sides();
    let style = interface(size::INTERFACE, false);
    line_at(
        ui,
        look,
        upper,
        start,
        &recent.title,
        style,
        look.theme.text,
    );
    let small = interface(size::SMALL, false);
    line_at(
        ui,
        look,
        lower,
        start,
        &recent.place(),
        small,
        look.theme.quiet,
    );
    response
}
