//! The menu of what can be done with something: at the pointer or at the selection, worked with
//! the arrows, Enter and Escape as with the mouse. Lines that lead to others show those in the
//! place of their own.
//!
//! May import: `session`, `ui`, egui.

use egui::{
    Context, EventFilter, Id, Key, LayerId, Modifiers, Popup, PopupCloseBehavior, Pos2, Rect,
    RectAlign, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use super::{
    About,
    entries::{Choice, Leads, Offer},
};
use crate::{
    session::Session,
    ui::{
        Command, Look,
        look::interface,
        theme::size::{self, HALF},
        widgets::{frame, label, menu_row},
    },
};

/// As wide as a menu is, in points.
const WIDTH: f32 = 290.0;
/// A colour's side.
const SWATCH: f32 = 26.0;

/// An open menu.
#[derive(Debug)]
pub(super) struct Menu {
    about: About,
    at: Pos2,
    /// The lines that were led through, outermost first; empty in the menu itself.
    path: Vec<usize>,
    /// The line that the keys are at; headings count.
    line: usize,
    /// What had the focus before.
    before: Option<Id>,
    /// Whether it was just opened: the click that opened it is not one beside it.
    fresh: bool,
}

/// What came of a frame.
pub(super) enum Outcome {
    /// It stays.
    Open,
    /// It was closed.
    Closed,
}

impl Menu {
    pub fn new(about: About, at: Pos2, context: &Context) -> Self {
        Self {
            about,
            at,
            path: Vec::new(),
            line: 0,
            before: context.memory(|memory| memory.focused()),
            fresh: true,
        }
    }

    /// Draws it and takes its keys.
    pub fn show(
        &mut self,
        context: &Context,
        look: &Look,
        session: &Session,
        commands: &mut Vec<Command>,
    ) -> Outcome {
        let offer = Offer { look, session };
        let all = offer.about(self.about);
        let lines = inside(&all, &self.path);
        if !lines.iter().any(is_choice) {
            return Outcome::Closed;
        }
        self.take_keys(context, look, lines);
        let escaped = context.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        if escaped && self.path.is_empty() {
            return self.close(context);
        }
        if escaped {
            self.back();
        }
        let lines = inside(&all, &self.path);
        let side = if look.is_rtl() {
            RectAlign::BOTTOM_END
        } else {
            RectAlign::BOTTOM_START
        };
        let mut pressed = None;
        let popup = Popup::new(
            Id::unique("desk menu"),
            context.clone(),
            self.at,
            LayerId::background(),
        )
        .align(side)
        .frame(frame(look))
        .layout(look.column())
        .width(WIDTH)
        .close_behavior(PopupCloseBehavior::IgnoreClicks)
        .show(|ui| {
            ui.set_width(WIDTH);
            ui.spacing_mut().item_spacing.y = 0.0;
            pressed = self.lines(ui, look, lines);
        });
        let beside = popup.is_some_and(|popup| popup.response.clicked_elsewhere());
        if beside && !self.fresh {
            return self.close(context);
        }
        self.fresh = false;
        match pressed.map(|index| &lines[index].leads) {
            Some(Leads::To(command) | Leads::Color(_, _, command)) => {
                commands.push(command.clone());
                self.close(context)
            }
            Some(Leads::In(_)) => {
                self.path.extend(pressed);
                self.line = 0;
                context.request_repaint();
                Outcome::Open
            }
            _ => Outcome::Open,
        }
    }

    /// Gives the focus back to what had it.
    fn close(&self, context: &Context) -> Outcome {
        if let Some(before) = self.before {
            context.memory_mut(|memory| memory.request_focus(before));
        }
        Outcome::Closed
    }

    /// Out of the lines that were led into.
    fn back(&mut self) {
        self.line = self.path.pop().unwrap_or_default();
    }

    fn take_keys(&mut self, context: &Context, look: &Look, lines: &[Choice]) {
        let (forward, out) = if look.is_rtl() {
            (Key::ArrowLeft, Key::ArrowRight)
        } else {
            (Key::ArrowRight, Key::ArrowLeft)
        };
        let pressed = |key| context.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let down = pressed(Key::ArrowDown) || pressed(Key::Tab);
        let up = pressed(Key::ArrowUp);
        let (forward, out) = (pressed(forward), pressed(out));
        self.line = self.line.min(lines.len() - 1);
        if !is_choice(&lines[self.line]) {
            self.line = next(lines, self.line, true);
        }
        let on_color = matches!(lines[self.line].leads, Leads::Color(..));
        if down || forward && on_color {
            self.line = next(lines, self.line, true);
        } else if up || out && on_color {
            self.line = next(lines, self.line, false);
        } else if forward && matches!(lines[self.line].leads, Leads::In(_)) {
            self.path.push(self.line);
            self.line = 0;
        } else if out && !self.path.is_empty() {
            self.back();
        }
    }

    /// Draws the lines; returns the one that was pressed.
    fn lines(&self, ui: &mut Ui, look: &Look, lines: &[Choice]) -> Option<usize> {
        let mut pressed = None;
        let mut index = 0;
        while index < lines.len() {
            match &lines[index].leads {
                Leads::Heading => {
                    let small = interface(size::SMALL, true);
                    ui.add_space(if index == 0 { 0.0 } else { HALF });
                    label(ui, look, &lines[index].label, small, look.theme.quiet);
                    index += 1;
                }
                Leads::Color(..) => {
                    let colors = |line: &Choice| matches!(line.leads, Leads::Color(..));
                    let count = lines[index..]
                        .iter()
                        .take_while(|line| colors(line))
                        .count();
                    let swatches = &lines[index..index + count];
                    let chosen = self.colors(ui, look, swatches, index);
                    pressed = pressed.or(chosen);
                    index += count;
                }
                Leads::To(_) | Leads::In(_) => {
                    let line = &lines[index];
                    let response = menu_row(ui, look, line.icon, &line.label, &line.note, true);
                    self.hold(ui, &response, index);
                    pressed = pressed.or(response.clicked().then_some(index));
                    index += 1;
                }
            }
        }
        pressed
    }

    /// Colours side by side.
    fn colors(&self, ui: &mut Ui, look: &Look, lines: &[Choice], first: usize) -> Option<usize> {
        let mut pressed = None;
        let room = vec2(ui.available_width(), SWATCH + HALF);
        ui.allocate_ui_with_layout(room, look.row(), |ui| {
            for (offset, line) in lines.iter().enumerate() {
                let Leads::Color(color, own, _) = line.leads else {
                    continue;
                };
                let (rect, response) =
                    ui.allocate_exact_size(vec2(SWATCH + HALF, SWATCH), Sense::click());
                response.widget_info(|| {
                    WidgetInfo::selected(Role::MenuItemRadio, true, own, &line.label)
                });
                let colors = look.theme.highlight(color);
                let inner = Rect::from_center_size(rect.center(), vec2(SWATCH - 6.0, SWATCH - 6.0));
                ui.painter().rect(
                    inner,
                    size::CORNER,
                    colors.fill,
                    Stroke::new(if own { 3.0 } else { 1.5 }, colors.line),
                    StrokeKind::Inside,
                );
                if response.has_focus() || response.hovered() {
                    let stroke = Stroke::new(2.0, look.theme.accent);
                    ui.painter()
                        .rect_stroke(rect, size::CORNER, stroke, StrokeKind::Inside);
                }
                crate::ui::widgets::tooltip_text(look, &response, &line.label);
                self.hold(ui, &response, first + offset);
                pressed = pressed.or(response.clicked().then_some(first + offset));
            }
        });
        pressed
    }

    /// Gives the line of the keys the focus, and keeps the arrows from going elsewhere.
    fn hold(&self, ui: &Ui, response: &egui::Response, index: usize) {
        if index == self.line {
            let keep = EventFilter {
                tab: true,
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: true,
            };
            response.request_focus();
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, keep));
        }
    }
}

/// The lines that `path` leads to.
fn inside<'l>(lines: &'l [Choice], path: &[usize]) -> &'l [Choice] {
    path.iter().fold(lines, |lines, index| {
        match lines.get(*index).map(|line| &line.leads) {
            Some(Leads::In(inside)) => inside,
            _ => lines,
        }
    })
}

fn is_choice(line: &Choice) -> bool {
    !matches!(line.leads, Leads::Heading)
}

/// The next line that can be chosen, and round.
fn next(lines: &[Choice], from: usize, forward: bool) -> usize {
    let count = lines.len();
    let at = |step: usize| if forward { from + step } else { from + count - step } % count;
    (1..=count)
        .map(at)
        .find(|index| is_choice(&lines[*index]))
        .unwrap_or(from)
}
