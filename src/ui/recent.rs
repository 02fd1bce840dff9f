//! Files that were opened before: the title, and quietly under it the file and its folder.
//!
//! May import: `ui`, egui.

use std::path::{MAIN_SEPARATOR_STR, Path, PathBuf};

use egui::{Response, Role, Sense, Ui, WidgetInfo, vec2};
use serde::{Deserialize, Serialize};

use super::{
    Look,
    look::interface,
    theme::size::{self, HALF},
    widgets::{line_at, line_towards, row_ground},
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
    /// (UAX #9, isolates), so that names in two scripts keep their order.
    fn place(&self) -> String {
        let file = self.path.file_name().map(|name| name.to_string_lossy());
        let file = file.filter(|file| *file != self.title);
        let file = file.map(|file| isolated(&file));
        let folder = self.path.parent().map(folder);
        let parts: Vec<String> = file.into_iter().chain(folder).collect();
        parts.join(" · ")
    }
}

/// A folder's path, which runs left to right in every language (UAX #9, left-to-right isolate);
/// each of its names runs as its own letters do.
fn folder(path: &Path) -> String {
    let names = path.to_string_lossy();
    let names: Vec<String> = names.split(MAIN_SEPARATOR_STR).map(isolated).collect();
    format!("\u{2066}{}\u{2069}", names.join(MAIN_SEPARATOR_STR))
}

/// `part` by itself (UAX #9, first strong isolate).
fn isolated(part: &str) -> String {
    match part {
        "" => String::new(),
        part => format!("\u{2068}{part}\u{2069}"),
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
    // The list's own direction, not that of the letter which the file's name begins with.
    line_towards(
        ui,
        look,
        look.direction(),
        lower,
        start,
        &recent.place(),
        interface(size::SMALL, false),
        look.theme.quiet,
    );
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(title: &str, path: &[&str]) -> String {
        let recent = Recent {
            path: path.join(MAIN_SEPARATOR_STR).into(),
            title: title.to_owned(),
        };
        recent
            .place()
            .replace(MAIN_SEPARATOR_STR, "/")
            .replace(['\u{2066}', '\u{2068}'], "[")
            .replace('\u{2069}', "]")
    }

    #[test]
    fn file_and_folder_stand_each_by_itself_and_so_does_each_folder_of_a_path() {
        assert_eq!(
            place("زيارة", &["", "بيت", "مقالات", "خبر.txt"]),
            "[خبر.txt] · [/[بيت]/[مقالات]]"
        );
        assert_eq!(
            place("زيارة", &["", "home", "مقالات", "news.txt"]),
            "[news.txt] · [/[home]/[مقالات]]"
        );
    }

    #[test]
    fn a_file_that_gave_its_name_for_the_title_is_not_said_twice() {
        assert_eq!(place("news.txt", &["", "home", "news.txt"]), "[/[home]]");
    }
}
