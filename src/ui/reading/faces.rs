//! The face of the page: the two that come with the program, and those that are installed and have
//! Arabic letters, each name beside a word in its own letters. The system's fonts are listed on a
//! thread of its own when the list is first opened.
//!
//! May import: `typeset`, `ui`, egui.

use std::thread;

use egui::{Id, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use super::{FaceChoice, rows::heading};
use crate::{
    typeset::{Face, Family},
    ui::{
        Command, Look,
        ink::TextStyle,
        look::interface,
        messages::Message,
        theme::size::{self, HALF, MENU_ROW},
        widgets::{Icon, label, line_at, row_ground, scrolling_rows, segments},
    },
};

/// How many installed families the list shows at once.
const SHOWN: usize = 5;

/// A word with bowls, teeth and a lām-alif.
const SPECIMEN: &str = "صحيفة الأمس";

/// Which kind of face.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Naskh,
    Sans,
    Installed,
}

/// Draws the row, and the list while it is open or holds what was chosen.
pub(super) fn show(ui: &mut Ui, look: &Look, chosen: &FaceChoice, commands: &mut Vec<Command>) {
    heading(ui, look, Message::Face);
    let opened = Id::unique("installed faces");
    let is_open = ui
        .data(|data| data.get_temp::<bool>(opened))
        .unwrap_or(false);
    let current = match chosen {
        FaceChoice::Installed(_) => Kind::Installed,
        FaceChoice::Sans => Kind::Sans,
        FaceChoice::Naskh => Kind::Naskh,
    };
    let kinds = [
        (Kind::Naskh, look.say(Message::FaceNaskh)),
        (Kind::Sans, look.say(Message::FaceSans)),
        (Kind::Installed, look.say(Message::FaceInstalled)),
    ];
    match segments(ui, look, &kinds, current) {
        Some(Kind::Naskh) => commands.push(Command::Face(FaceChoice::Naskh)),
        Some(Kind::Sans) => commands.push(Command::Face(FaceChoice::Sans)),
        Some(Kind::Installed) => {
            ui.data_mut(|data| data.insert_temp(opened, !is_open));
        }
        None => {}
    }
    if is_open {
        list(ui, look, chosen, commands);
    }
    if let Some(name) = chosen.missing() {
        let says = format!("{} {name}", look.say(Message::FaceMissing));
        let style = interface(size::SMALL, false);
        label(ui, look, &says, style, look.theme.error);
    }
}

/// The installed families, or what there is to say instead.
fn list(ui: &mut Ui, look: &Look, chosen: &FaceChoice, commands: &mut Vec<Command>) {
    let style = interface(size::SMALL, false);
    if !Family::are_listed() {
        begin_listing(ui);
        let looking = look.say(Message::FacesLooking);
        label(ui, look, looking, style, look.theme.quiet);
        return;
    }
    let families: Vec<Family> = Family::all().collect();
    if families.is_empty() {
        let none = look.say(Message::FacesNone);
        label(ui, look, none, style, look.theme.quiet);
        return;
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let scroll = ScrollArea::vertical()
        .id_salt("installed faces")
        .min_scrolled_height(SHOWN as f32 * MENU_ROW)
        .max_height(SHOWN as f32 * MENU_ROW)
        .auto_shrink([false, true]);
    let what = (Id::unique("installed faces"), Message::Face);
    let lines = (MENU_ROW, families.len());
    scrolling_rows(ui, look, what, scroll, lines, |ui, rows| {
        for family in &families[rows] {
            row(ui, look, *family, chosen, commands);
        }
    });
    ui.spacing_mut().item_spacing.y = HALF;
}

/// Has the fonts listed, once; the window is drawn anew when that is done.
fn begin_listing(ui: &Ui) {
    let begun = Id::unique("faces are being listed");
    if ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default::<bool>(begun), true)) {
        return;
    }
    let wake = ui.ctx().clone();
    let listing = thread::Builder::new()
        .name("fonts".to_owned())
        .spawn(move || {
            let _ = Family::all();
            wake.request_repaint();
        });
    // Without a thread, at once: the window waits this one time.
    if listing.is_err() {
        let _ = Family::all();
    }
}

/// A family: its name in the interface's letters, a word in its own.
fn row(ui: &mut Ui, look: &Look, family: Family, chosen: &FaceChoice, commands: &mut Vec<Command>) {
    let size = vec2(ui.available_width(), MENU_ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let name = family.name();
    let is_chosen = matches!(chosen, FaceChoice::Installed(chosen) if chosen == name);
    response.widget_info(|| WidgetInfo::selected(Role::MenuItemRadio, true, is_chosen, name));
    row_ground(ui, look, rect, &response, is_chosen);
    parts(ui, look, rect, family, is_chosen);
    let choice = || Command::Face(FaceChoice::Installed(name.to_owned()));
    commands.extend(response.clicked().then(choice));
}

fn parts(ui: &Ui, look: &Look, rect: Rect, family: Family, is_chosen: bool) {
    let inner = rect.shrink2(vec2(HALF, 0.0));
    let (start, end) = look.sides();
    if is_chosen {
        let square = start.align_size_within_rect(vec2(16.0, 16.0), inner);
        Icon::Check.paint(ui.painter(), square, look.theme.text);
    }
    let own = TextStyle {
        face: Face::Installed(family),
        ..interface(size::LARGE, false)
    };
    let half = inner.split_left_right_at_fraction(0.5);
    let (own_side, name_side) = if look.is_rtl() {
        half
    } else {
        (half.1, half.0)
    };
    line_at(ui, look, own_side, end, SPECIMEN, own, look.theme.text);
    let style = interface(size::INTERFACE, false);
    let room = look.inner(name_side, 16.0 + HALF, 0.0);
    // Names of fonts are Latin, mostly: they stand where reading begins all the same.
    let anchor = look.sides().0;
    line_at(
        ui,
        look,
        room,
        anchor,
        family.name(),
        style,
        look.theme.text,
    );
}
