//! The day of publication: a chip that says it, and a card under it to put it right.
//!
//! May import: `document`, `loader`, `session`, `ui`, egui.

use egui::{Id, Key, Popup, PopupCloseBehavior, Ui};

use crate::{
    document::Date,
    loader,
    session::Session,
    ui::{
        Command, Look,
        look::interface,
        messages::Message,
        theme::size::{self, HALF},
        values,
        widgets::{self, LineEdit, frame, paragraph, text_button},
    },
};

/// Widest card in points.
const WIDTH: f32 = 300.0;

/// What is being typed.
#[derive(Default)]
pub(super) struct DateState {
    field: LineEdit,
    /// Whether the card was open in the last frame.
    open: bool,
    /// Whether what was typed last is no day.
    wrong: bool,
}

impl DateState {
    /// Draws the chip, and the card while it is open.
    pub(super) fn chip(
        &mut self,
        ui: &mut Ui,
        look: &Look,
        session: &Session,
        commands: &mut Vec<Command>,
    ) {
        let day = session.published();
        let said = day.map(|day| values::day(day, look));
        let text = said.as_deref().unwrap_or(look.say(Message::Undated));
        let says = format!("{}: {text}", look.say(Message::Published));
        let response = widgets::chip(ui, look, text, &says, look.theme.quiet);
        let card = Popup::menu(&response)
            .frame(frame(look))
            .layout(look.column())
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .width(WIDTH)
            .show(|ui| self.card(ui, look, session, commands));
        let open = card.is_some();
        if card.is_some_and(|card| card.inner) {
            Popup::close_id(ui.ctx(), Popup::default_response_id(&response));
        }
        if open && !self.open {
            let written = day.map(|day| day.to_string()).unwrap_or_default();
            self.field.set_text(&written);
            self.wrong = false;
            ui.memory_mut(|memory| memory.request_focus(field_id()));
        }
        self.open = open;
    }

    /// The field and its buttons; whether the reader has decided.
    fn card(
        &mut self,
        ui: &mut Ui,
        look: &Look,
        session: &Session,
        commands: &mut Vec<Command>,
    ) -> bool {
        let style = interface(size::SMALL, false);
        let why = look.say(Message::DateWhy);
        paragraph(ui, look, why, style, look.theme.quiet);
        let (name, hint) = (look.say(Message::DateField), look.say(Message::DateHint));
        let field = self.field.show(ui, look, field_id(), name, hint);
        self.wrong &= !field.changed();
        if self.wrong {
            let wrong = look.say(Message::DateWrong);
            paragraph(ui, look, wrong, style, look.theme.error);
        }
        ui.add_space(HALF);
        let entered = ui.input(|input| input.key_pressed(Key::Enter));
        if text_button(ui, look, look.say(Message::DateUse), true).clicked() || entered {
            return self.take(commands);
        }
        if session.is_date_corrected() {
            let reset = text_button(ui, look, look.say(Message::DateReset), false).clicked();
            commands.extend(reset.then_some(Command::SetPublished(None)));
            return reset;
        }
        false
    }

    /// Takes what was typed, if it is a day.
    fn take(&mut self, commands: &mut Vec<Command>) -> bool {
        let day: Option<Date> = loader::day_of(self.field.text());
        self.wrong = day.is_none();
        commands.extend(day.map(|day| Command::SetPublished(Some(day))));
        day.is_some()
    }
}

/// The field's place for the keyboard focus.
fn field_id() -> Id {
    Id::unique("day of publication")
}
