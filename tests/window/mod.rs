//! The window's tests, by role and label, in Arabic, without a display: what a reader does, and
//! what then stands in the window.

mod across;
mod card;
mod commands;
mod desk;
mod display;
mod entities;
mod every_command;
mod field;
mod find;
mod focus;
mod incoming;
mod lexicon;
mod long;
mod looks;
mod masthead;
mod opening;
mod outgoing;
mod page;
mod readme;
mod restored;
mod room;
mod screen_reader;
mod scrolling;
mod selecting;
mod shelf;
mod tabs;
mod views;

use std::{cell::RefCell, rc::Rc};

use egui::{Key, Modifiers, Role, vec2};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use warraq::{
    app::{App, Settings},
    ui::messages::Language,
};

/// A short article with a person, a place and a date, each more than once.
const ARTICLE: &str = "وصول وزير الخارجية إلى القاهرة

وصل وزير الخارجية ناصر بوريطة إلى القاهرة يوم 12 مايو 2026. وقال بوريطة إن القاهرة والرباط تتعاونان.
وفي الرباط، أعلنت وزارة الداخلية أن 27.3 في المائة من المشاريع انتهت، وأن كلفتها 5 ملايين درهم.
";

/// A window and what drives it.
struct Window {
    harness: Harness<'static>,
    app: Rc<RefCell<App>>,
}

impl Window {
    /// The window in `language`, with nothing open.
    fn empty(language: Language) -> Self {
        Self::with(Settings {
            language: Some(language),
            ..Settings::default()
        })
    }

    /// The window of a reader with those settings, in Arabic where they say nothing.
    fn with(settings: Settings) -> Self {
        let app: Rc<RefCell<Option<Rc<RefCell<App>>>>> = Rc::default();
        let made = Rc::clone(&app);
        let drawn = Rc::clone(&app);
        let mut harness = Harness::builder()
            .with_size(vec2(1180.0, 800.0))
            .with_step_dt(1.0 / 60.0)
            .with_context_setup(move |context| {
                let app = App::new(context, settings, None, Language::Ar);
                *made.borrow_mut() = Some(Rc::new(RefCell::new(app)));
            })
            .build_ui(move |ui| {
                if let Some(app) = drawn.borrow().as_ref() {
                    app.borrow_mut().frame(ui);
                }
            });
        harness.run_steps(2);
        let app = app.borrow().clone().expect("the context was set up");
        Self { harness, app }
    }

    /// The window in Arabic with `text` open and everything found.
    fn on(text: &str) -> Self {
        Self::empty(Language::Ar).reading(text)
    }

    fn reading(mut self, text: &str) -> Self {
        self.app.borrow_mut().read_text(text.to_owned());
        self.finish_reading();
        self
    }

    fn finish_reading(&mut self) {
        self.app.borrow_mut().finish_reading();
        self.harness.run_steps(3);
    }

    /// Presses what has that role and label.
    fn click(&mut self, role: Role, label: &str) {
        self.harness.get_by_role_and_label(role, label).click();
        self.harness.run_steps(3);
    }

    /// Presses keys.
    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run_steps(3);
    }

    /// Whether something with that role and label is in the window.
    fn has(&self, role: Role, label: &str) -> bool {
        self.harness
            .query_all_by_role_and_label(role, label)
            .next()
            .is_some()
    }

    /// The names of the sidebar's rows, from the top.
    fn rows(&self) -> Vec<String> {
        let rows = self.harness.query_all_by_role(Role::TreeItem);
        rows.filter_map(|row| row.accesskit_node().label())
            .collect()
    }

    /// Types into the sidebar's filter.
    fn filter(&mut self, text: &str) {
        self.harness.get_by_role(Role::TextInput).click();
        self.harness.run_steps(2);
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.harness.run_steps(3);
    }

    /// What the selected mention covers in the text.
    fn current(&self) -> Option<(usize, String)> {
        let app = self.app.borrow();
        let session = app.session()?;
        let mention = &session.extraction().mentions[session.current_mention()?];
        Some((
            mention.span.start,
            session.document.slice(mention.span).to_owned(),
        ))
    }
}
