//! What a reader does in a row of `every_command.txt`, done to the window.

use std::{collections::BTreeMap, fs, path::PathBuf};

use egui::{Event, Key, Modifiers, Rect, ViewportCommand, ViewportId, output::OutputCommand, pos2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use warraq::{
    app::SAMPLE,
    ui::{
        Command,
        command::{Entry, Keymap, table},
    },
};

use super::{
    super::Window,
    row::{Step, role},
};

/// The other article.
const OTHER: &str = "معرض الكتاب يفتح أبوابه في طنجة\n\nافتتح وزير الثقافة المعرض في طنجة.\n";

/// A window on the sample article, a folder for files, and what came out of the window so far.
pub struct Hand {
    pub window: Window,
    pub folder: tempfile::TempDir,
    /// What was copied, the latest last.
    pub copied: Vec<String>,
    /// What was asked of the system.
    pub asked: Vec<ViewportCommand>,
}

impl Hand {
    /// A window that has just read the sample.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join("رف")).expect("a folder in it");
        let window = Window::on(SAMPLE);
        let hand = Self {
            window,
            folder,
            copied: Vec::new(),
            asked: Vec::new(),
        };
        let other = hand.other();
        fs::write(&other, OTHER).expect("an article");
        hand.window.app.borrow_mut().answer_dialogs(other);
        hand
    }

    fn other(&self) -> PathBuf {
        self.folder.path().join("رف/مقال آخر.txt")
    }

    /// Where a file of that name is saved to.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Frames until nothing is on its way any more; what comes out of them is kept.
    fn settle(&mut self) {
        for _ in 0..3 {
            self.frame();
            self.frame();
            let mut app = self.window.app.borrow_mut();
            app.finish_reading();
            app.finish_shelf();
            app.finish_saving();
        }
        self.frame();
    }

    fn frame(&mut self) {
        // One frame at a time: each event has one of its own, and what it brings is kept.
        self.window.harness.step();
        let output = self.window.harness.output();
        let copied = output.platform_output.commands.iter();
        self.copied
            .extend(copied.filter_map(|command| match command {
                OutputCommand::CopyText(text) => Some(text.clone()),
                _ => None,
            }));
        if let Some(root) = output.viewport_output.get(&ViewportId::ROOT) {
            self.asked.extend(root.commands.iter().cloned());
        }
    }

    fn event(&mut self, event: Event) {
        self.window.harness.event(event);
        self.frame();
    }

    fn press(&mut self, modifiers: Modifiers, key: Key) {
        for pressed in [true, false] {
            self.event(Event::Key {
                key,
                physical_key: None,
                pressed,
                repeat: false,
                modifiers,
            });
        }
        self.settle();
    }

    fn type_text(&mut self, text: &str) {
        self.event(Event::Text(text.to_owned()));
        self.settle();
    }

    fn press_at(&mut self, pos: egui::Pos2, modifiers: Modifiers) {
        self.event(Event::ModifiersChanged(modifiers));
        self.event(Event::PointerMoved(pos));
        for pressed in [true, false] {
            self.event(Event::PointerButton {
                pos,
                button: egui::PointerButton::Primary,
                pressed,
                modifiers,
            });
        }
        self.event(Event::ModifiersChanged(Modifiers::NONE));
        self.event(Event::PointerGone);
        self.settle();
    }

    /// Gives a command as a reader does: by its keys, or by its name in the palette.
    ///
    /// # Errors
    /// The palette does not offer it.
    pub fn give(&mut self, entry: &'static Entry, by_palette: bool) -> Result<(), String> {
        match entry.shortcuts.first() {
            Some(keys) if !by_palette => self.press(keys.modifiers, keys.logical_key),
            _ => {
                self.press(Modifiers::COMMAND, Key::K);
                let name = entry.label.text(self.window.app.borrow().language());
                self.type_text(name);
                let (rect, _) = self.find("ListBoxOption", name)?;
                self.press_at(rect.center(), Modifiers::NONE);
            }
        }
        Ok(())
    }

    /// Does a step.
    ///
    /// # Errors
    /// What the step is about is not there.
    pub fn take(&mut self, step: &Step) -> Result<(), String> {
        match step.verb.as_str() {
            "read" => self
                .window
                .app
                .borrow_mut()
                .apply(Command::ReadText(step.text.clone())),
            "open" => self
                .window
                .app
                .borrow_mut()
                .apply(Command::Open(self.other())),
            "type" => self.type_text(&step.text),
            "press" => {
                let (modifiers, key) = keys(&step.what);
                self.press(modifiers, key);
            }
            "select" => self.select(step.what.parse().expect("a number of words"))?,
            "do" => {
                let entry = entry(&step.what);
                self.window.app.borrow_mut().apply(entry.command.clone());
            }
            "answer" => {
                let path = match step.what.as_str() {
                    "folder" => self.folder.path().join("رف"),
                    name => self.file(name),
                };
                self.window.app.borrow_mut().answer_dialogs(path);
            }
            "click" | "choose" => {
                let (rect, _) = self.find(&step.what, &step.text)?;
                let held = if step.verb == "choose" {
                    Modifiers::COMMAND
                } else {
                    Modifiers::NONE
                };
                self.press_at(rect.center(), held);
            }
            "focus" => {
                self.find(&step.what, &step.text)?;
                let role = role(&step.what).expect("a role");
                self.window
                    .harness
                    .get_by_role_and_label(role, &step.text)
                    .focus();
            }
            _ => panic!("what is the step «{}»?", step.verb),
        }
        self.settle();
        Ok(())
    }

    /// Selects words from the start of the first paragraph, by keyboard.
    fn select(&mut self, words: usize) -> Result<(), String> {
        let first = SAMPLE.lines().nth(2).unwrap_or_default();
        let (rect, _) = self.find("Paragraph", first)?;
        self.press_at(pos2(rect.right() - 1.0, rect.top() + 20.0), Modifiers::NONE);
        for _ in 0..words {
            self.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::ArrowLeft);
        }
        Ok(())
    }

    /// Where something of that role and name is, and what it says of itself.
    ///
    /// # Errors
    /// It is not there.
    pub fn find(&self, role_name: &str, name: &str) -> Result<(Rect, Told), String> {
        let role = role(role_name).unwrap_or_else(|| panic!("what role is «{role_name}»?"));
        let mut nodes = self.window.harness.query_all_by_role(role);
        let node = nodes.find(|node| {
            let node = node.accesskit_node();
            is_like(&node.label().unwrap_or_default(), name)
        });
        let node = node.ok_or_else(|| format!("there is no {role_name} «{name}»"))?;
        let told = node.accesskit_node();
        let told = Told {
            chosen: told.toggled() == Some(egui::accesskit::Toggled::True)
                || told.is_selected() == Some(true),
            focused: told.is_focused(),
            value: told.value().unwrap_or_default(),
        };
        let rect = bounds(&node.accesskit_node());
        Ok((rect, told))
    }
}

/// Where a node says that it is, in points; nowhere, if it says nothing.
pub fn bounds(node: &egui_kittest::kittest::AccessKitNode<'_>) -> Rect {
    let Some(at) = node.bounding_box() else {
        return Rect::NOTHING;
    };
    Rect::from_min_max(
        pos2(at.x0 as f32, at.y0 as f32),
        pos2(at.x1 as f32, at.y1 as f32),
    )
}

/// What a node says of itself.
pub struct Told {
    pub chosen: bool,
    pub focused: bool,
    pub value: String,
}

/// Whether a name is the one in the file, where a star stands for anything.
fn is_like(name: &str, wanted: &str) -> bool {
    let starts = !wanted.starts_with('*');
    let ends = !wanted.ends_with('*');
    let core = wanted.trim_matches('*');
    match (starts, ends) {
        (true, true) => name == core,
        (true, false) => name.starts_with(core),
        (false, true) => name.ends_with(core),
        (false, false) => name.contains(core),
    }
}

/// The command of that name.
pub fn entry(name: &str) -> &'static Entry {
    let mut all = table::all();
    all.find(|entry| entry.name == name)
        .unwrap_or_else(|| panic!("no command is called {name}"))
}

/// Keys as the settings write them.
fn keys(written: &str) -> (Modifiers, Key) {
    let any = entry("open");
    let settings = BTreeMap::from([(any.name.to_owned(), vec![written.to_owned()])]);
    let keys = Keymap::new(&settings).keys(any).first().copied();
    let keys = keys.unwrap_or_else(|| panic!("what keys are {written}?"));
    (keys.modifiers, keys.logical_key)
}
