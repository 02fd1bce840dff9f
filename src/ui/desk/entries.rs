//! What the menus offer: for chosen rows, for a mention, a mark, and selected text.
//!
//! May import: `annotation`, `entity`, `session`, `ui`.

use super::{About, DeskCommand};
use crate::{
    annotation::{ActId, Color},
    entity::EntityType,
    session::{RowId, Session},
    ui::{
        Command, Look, marks,
        messages::{Message, counts},
        widgets::Icon,
    },
};

/// One line of a menu.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    /// What it is called.
    pub label: String,
    /// Its keys, or how many there are inside.
    pub note: String,
    /// Its picture.
    pub icon: Option<Icon>,
    /// What it does.
    pub leads: Leads,
}

/// What choosing a line does.
#[derive(Clone, Debug)]
pub(super) enum Leads {
    /// Does something.
    To(Command),
    /// Shows other lines.
    In(Vec<Choice>),
    /// A colour, beside others in one line.
    Color(Color, bool, Command),
    /// Nothing: it says what the lines under it are about.
    Heading,
}

/// What the lines are made for.
pub(super) struct Offer<'a> {
    pub look: &'a Look,
    pub session: &'a Session,
}

impl Offer<'_> {
    /// The lines about that.
    pub fn about(&self, about: About) -> Vec<Choice> {
        let mut lines = Vec::new();
        match about {
            About::Rows => self.rows(&mut lines),
            About::Page {
                mention,
                mark,
                selection,
            } => {
                if selection {
                    self.selection(&mut lines);
                }
                if let Some(mark) = mark {
                    self.mark(mark, &mut lines);
                }
                if let Some(mention) = mention {
                    self.mention(mention, &mut lines);
                }
                if !selection {
                    lines.push(self.desk(DeskCommand::Bookmark));
                }
            }
        }
        self.way_back(&mut lines);
        lines
    }

    /// Marks for the selected text, and names made of it.
    fn selection(&self, lines: &mut Vec<Choice>) {
        let Some(selection) = self.session.selection else {
            return;
        };
        lines.push(heading(self.session.document.slice(selection.span())));
        lines.extend(Color::ALL.map(|color| {
            let name = self.say(marks::name(color));
            swatch(name, color, false, DeskCommand::Highlight(color))
        }));
        lines.push(self.desk(DeskCommand::Note));
        lines.push(self.desk(DeskCommand::Bookmark));
        lines.push(self.command(Command::CopySelection));
        let kinds =
            |everywhere| self.kinds(None, move |kind| DeskCommand::Add { kind, everywhere });
        lines.push(self.inside(Message::DeskAdd, kinds(true)));
        lines.push(self.inside(Message::DeskAddHere, kinds(false)));
        let touches = |mention: &crate::entity::Mention| mention.span.overlaps(selection.span());
        if self.session.extraction().mentions.iter().any(touches) {
            let label = self.say(Message::DeskResize);
            lines.push(line(label, DeskCommand::ResizeToSelection));
        }
    }

    /// What can be done with a mark.
    fn mark(&self, id: ActId, lines: &mut Vec<Choice>) {
        let Some(mark) = self.session.mark(id) else {
            return;
        };
        lines.push(heading(&mark.quotation));
        if let crate::annotation::MarkKind::Highlight(own) = mark.kind {
            lines.extend(Color::ALL.map(|color| {
                let name = self.say(marks::name(color));
                swatch(name, color, color == own, DeskCommand::Recolor(id, color))
            }));
        }
        lines.push(line(
            self.say(Message::MarkEditNote),
            DeskCommand::EditNote(id),
        ));
        lines.push(line(
            self.say(Message::MarkRemove),
            DeskCommand::RemoveMark(id),
        ));
    }

    /// What can be done with a mention, and then with its row.
    fn mention(&self, mention: usize, lines: &mut Vec<Choice>) {
        let row = self.session.row_of(mention);
        lines.push(heading(&self.name(row)));
        let here = self.say(Message::DeskNotHere);
        lines.push(line(here, DeskCommand::RejectMention(mention)));
        self.row(&[row], lines);
    }

    fn rows(&self, lines: &mut Vec<Choice>) {
        let rows = self.session.chosen();
        let title = match rows.as_slice() {
            [] => return,
            [row] => self.name(*row),
            _ => self.look.counted(&counts::NAMES, rows.len()),
        };
        lines.push(heading(&title));
        self.row(&rows, lines);
    }

    /// The corrections of one row, or of several.
    fn row(&self, rows: &[RowId], lines: &mut Vec<Choice>) {
        if let [row] = rows {
            lines.push(self.desk(DeskCommand::AskName));
            lines.push(self.desk(DeskCommand::AskLatin));
            let entity = self.session.extraction().entity(row.entity);
            let split = |form: &String| line(form, DeskCommand::Split(*row, form.clone()));
            let forms: Vec<Choice> = entity.aliases.iter().map(split).collect();
            if !forms.is_empty() {
                lines.push(self.inside(Message::DeskSplit, forms));
            }
        } else {
            lines.push(self.desk(DeskCommand::MergeChosen));
        }
        lines.push(self.desk(DeskCommand::MergeInto));
        let own = match rows {
            [row] => Some(row.kind),
            _ => None,
        };
        let kinds = self.kinds(own, DeskCommand::Retype);
        lines.push(self.inside(Message::DeskRetype, kinds));
        lines.push(self.desk(DeskCommand::Reject));
        lines.push(self.desk(DeskCommand::Never));
        lines.push(self.desk(DeskCommand::Remember));
    }

    fn way_back(&self, lines: &mut Vec<Choice>) {
        if self.session.undoable().is_some() {
            lines.push(self.desk(DeskCommand::Undo));
        }
        if self.session.redoable().is_some() {
            lines.push(self.desk(DeskCommand::Redo));
        }
    }

    /// A line a type, but for `own`.
    fn kinds(
        &self,
        own: Option<EntityType>,
        make: impl Fn(EntityType) -> DeskCommand,
    ) -> Vec<Choice> {
        let kinds = EntityType::ALL
            .into_iter()
            .filter(|kind| Some(*kind) != own);
        kinds
            .map(|kind| line(self.say(Message::one(kind)), make(kind)))
            .collect()
    }

    /// A line of the command table.
    fn command(&self, command: Command) -> Choice {
        let entry = command.entry();
        Choice {
            label: entry.map_or("", |entry| self.say(entry.label)).to_owned(),
            note: entry.map(|entry| self.look.keys(entry)).unwrap_or_default(),
            icon: None,
            leads: Leads::To(command),
        }
    }

    fn desk(&self, command: DeskCommand) -> Choice {
        self.command(Command::Desk(command))
    }

    fn inside(&self, label: Message, inside: Vec<Choice>) -> Choice {
        Choice {
            label: self.say(label).to_owned(),
            note: if self.look.is_rtl() { "‹" } else { "›" }.to_owned(),
            icon: None,
            leads: Leads::In(inside),
        }
    }

    fn name(&self, row: RowId) -> String {
        self.session.extraction().entity(row.entity).name.clone()
    }

    fn say(&self, message: Message) -> &'static str {
        self.look.say(message)
    }
}

fn line(label: &str, command: DeskCommand) -> Choice {
    Choice {
        label: label.to_owned(),
        note: String::new(),
        icon: None,
        leads: Leads::To(Command::Desk(command)),
    }
}

fn swatch(label: &str, color: Color, own: bool, command: DeskCommand) -> Choice {
    Choice {
        leads: Leads::Color(color, own, Command::Desk(command.clone())),
        ..line(label, command)
    }
}

/// A heading of some words: the first of a long text.
fn heading(text: &str) -> Choice {
    let words: Vec<&str> = text.split_whitespace().take(12).collect();
    Choice {
        label: words.join(" "),
        note: String::new(),
        icon: None,
        leads: Leads::Heading,
    }
}
