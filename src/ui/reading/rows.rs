//! The rows of the reading panel: what is more or less, what is one of a few, what is on or off.
//!
//! May import: `typeset`, `ui`, egui.

use egui::{Align2, Role, Sense, Ui, WidgetInfo, vec2};

use super::Reading;
use crate::{
    typeset::{Digits, Justification},
    ui::{
        Command, Look,
        command::table,
        look::interface,
        messages::{Message, counts},
        theme::{
            Shading, ThemeChoice,
            size::{self, BUTTON, HALF},
        },
        widgets::{Icon, choice, icon_button, label, line_at, segments},
    },
};

/// Letters of Naskh to an em of a line, blanks counted, as news has them.
const LETTERS_PER_EM: f32 = 2.1;

/// How wide a stepped value is written, in points.
const VALUE: f32 = 96.0;

/// The size of letters.
pub(super) fn letter_size(
    ui: &mut Ui,
    look: &Look,
    reading: &Reading,
    commands: &mut Vec<Command>,
) {
    let value = look.figures(&format!("{}%", (reading.zoom * 100.0).round()));
    let steps = [(Message::ZoomOut, -1), (Message::ZoomIn, 1)];
    let step = stepper(ui, look, Message::LetterSize, &value, steps);
    commands.extend(step.map(Command::Zoom));
}

/// The height of lines.
pub(super) fn line_height(
    ui: &mut Ui,
    look: &Look,
    reading: &Reading,
    commands: &mut Vec<Command>,
) {
    let value = look.figures(&format!("{:.1}", reading.line_height));
    let steps = [(Message::LinesCloser, -1), (Message::LinesApart, 1)];
    let step = stepper(ui, look, Message::LineHeight, &value, steps);
    commands.extend(step.map(Command::LineHeight));
}

/// The longest line, said in letters.
pub(super) fn measure(ui: &mut Ui, look: &Look, reading: &Reading, commands: &mut Vec<Command>) {
    let letters = (reading.measure * LETTERS_PER_EM / 5.0).round() as usize * 5;
    let value = look.counted(&counts::LETTERS, letters);
    let steps = [(Message::LinesShorter, -1), (Message::LinesLonger, 1)];
    let step = stepper(ui, look, Message::Measure, &value, steps);
    commands.extend(step.map(Command::Measure));
}

/// A row with a name, less, how much it is, more; the step that was taken.
fn stepper(
    ui: &mut Ui,
    look: &Look,
    name: Message,
    value: &str,
    steps: [(Message, i8); 2],
) -> Option<i8> {
    let mut taken = None;
    ui.allocate_ui_with_layout(
        vec2(ui.available_width(), BUTTON),
        look.row_from_end(),
        |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let [(less, fewer), (more, further)] = steps;
            let mut step = |ui: &mut Ui, icon, message, step| {
                if icon_button(ui, look, icon, look.say(message), "").clicked() {
                    taken = Some(step);
                }
            };
            step(ui, Icon::Plus, more, further);
            let color = look.theme.text;
            let style = interface(size::INTERFACE, false);
            let (rect, response) = ui.allocate_exact_size(vec2(VALUE, BUTTON), Sense::hover());
            let says = format!("{}: {value}", look.say(name));
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &says));
            line_at(ui, look, rect, Align2::CENTER_CENTER, value, style, color);
            step(ui, Icon::Minus, less, fewer);
            let (rect, _) =
                ui.allocate_exact_size(vec2(ui.available_width(), BUTTON), Sense::hover());
            let (start, _) = look.sides();
            line_at(ui, look, rect, start, look.say(name), style, color);
        },
    );
    taken
}

/// How lines end.
pub(super) fn line_ends(ui: &mut Ui, look: &Look, reading: &Reading, commands: &mut Vec<Command>) {
    heading(ui, look, Message::LineEnds);
    let ends = [
        (Justification::Kashida, look.say(Message::Kashida)),
        (Justification::Spaces, look.say(Message::Spaces)),
        (Justification::Ragged, look.say(Message::Ragged)),
    ];
    let chosen = segments(ui, look, &ends, reading.justification);
    commands.extend(chosen.map(Command::Justify));
}

/// Which digits are shown.
pub(super) fn digits(ui: &mut Ui, look: &Look, reading: &Reading, commands: &mut Vec<Command>) {
    heading(ui, look, Message::Digits);
    let forms = [
        (Digits::AsWritten, look.say(Message::DigitsKept)),
        (Digits::Arabic, "١٢٣"),
        (Digits::Latin, "123"),
    ];
    let chosen = segments(ui, look, &forms, reading.display.digits);
    commands.extend(chosen.map(Command::Digits));
}

/// How mentions are marked.
pub(super) fn shading(ui: &mut Ui, look: &Look, commands: &mut Vec<Command>) {
    heading(ui, look, Message::Shading);
    let styles = [
        (Shading::Fills, look.say(Message::ShadingFills)),
        (Shading::Underlines, look.say(Message::ShadingUnderlines)),
        (Shading::None, look.say(Message::ShadingNone)),
    ];
    let chosen = segments(ui, look, &styles, look.shading);
    commands.extend(chosen.map(Command::Shading));
}

/// The themes.
pub fn themes(ui: &mut Ui, look: &Look, current: ThemeChoice, commands: &mut Vec<Command>) {
    let themes = [
        (ThemeChoice::System, Message::ThemeSystem),
        (ThemeChoice::Light, Message::ThemeLight),
        (ThemeChoice::Sepia, Message::ThemeSepia),
        (ThemeChoice::Dark, Message::ThemeDark),
    ];
    let names = themes.map(|(theme, message)| (theme, look.say(message)));
    let chosen = segments(ui, look, &names, current);
    commands.extend(chosen.map(Command::Theme));
}

/// What is shown or not.
pub(super) fn switches(ui: &mut Ui, look: &Look, reading: &Reading, commands: &mut Vec<Command>) {
    heading(ui, look, Message::Marks);
    for entry in table::all() {
        let on = match entry.command {
            Command::ToggleTashkeel => reading.display.hide_tashkeel,
            Command::ToggleControls => reading.display.controls,
            _ => continue,
        };
        let pressed = choice(ui, look, look.say(entry.label), on).clicked();
        commands.extend(pressed.then(|| entry.command.clone()));
    }
}

/// The name over a row.
pub(super) fn heading(ui: &mut Ui, look: &Look, message: Message) {
    ui.add_space(HALF / 2.0);
    let style = interface(size::SMALL, true);
    label(ui, look, look.say(message), style, look.theme.quiet);
}
