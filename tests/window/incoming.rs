//! Corrections that come in from a file: JSON, CoNLL, brat, Web Annotation, by command or dropped;
//! what was taken and what did not fit is said, and all of it is one act.

use std::{fs, path::Path};

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use warraq::{
    annotation::{Act, Subject},
    entity::EntityType,
    export::Format,
    session::{RowId, Session},
    ui::{Command, desk::DeskCommand, messages::Language},
};

use super::{ARTICLE, Window};

/// The formats that are read back.
const READABLE: [Format; 4] = [
    Format::Json,
    Format::Conll,
    Format::Brat,
    Format::WebAnnotation,
];

/// A name with its type, and where its mentions begin with theirs.
type Name = (String, EntityType, Vec<(usize, EntityType)>);

/// The names that the window lists.
fn names(window: &Window) -> Vec<Name> {
    let app = window.app.borrow();
    let extraction = app.session().unwrap().extraction();
    let entities = extraction.entities.iter().map(|entity| {
        let mentions = entity.mentions.iter().map(|at| &extraction.mentions[*at]);
        let mentions = mentions.map(|mention| (mention.span.start, mention.kind));
        (entity.name.clone(), entity.kind, mentions.collect())
    });
    entities.collect()
}

/// The row of that name.
fn row(session: &Session, name: &str) -> RowId {
    let rows = session.groups().iter().flat_map(|group| &group.rows);
    rows.clone()
        .find(|row| row.name == name)
        .unwrap_or_else(|| panic!("no row «{name}»"))
        .id
}

impl Window {
    fn subject(&self, name: &str) -> Subject {
        let app = self.app.borrow();
        let session = app.session().unwrap();
        session.subject(row(session, name)).unwrap()
    }

    fn does(&mut self, command: DeskCommand) {
        self.app.borrow_mut().apply(Command::Desk(command));
        self.harness.run_steps(2);
    }

    /// A reader's corrections: a name, two in one, another type, one that is none.
    fn corrected(mut self) -> Self {
        let rename = DeskCommand::Rename(self.subject("ناصر بوريطة"), "الوزير بوريطة".to_owned());
        self.does(rename);
        let merge = DeskCommand::Merge {
            what: vec![self.subject("الرباط")],
            into: self.subject("القاهرة"),
        };
        self.does(merge);
        let id = {
            let app = self.app.borrow();
            row(app.session().unwrap(), "وزارة الداخلية")
        };
        self.does(DeskCommand::SelectRow(id));
        self.does(DeskCommand::Retype(EntityType::Event));
        self
    }

    /// Takes a file in; what the window then says.
    fn taking(&mut self, command: Command) -> (bool, String) {
        {
            let mut app = self.app.borrow_mut();
            app.apply(command);
            app.finish_taking();
        }
        self.harness.run_steps(2);
        let app = self.app.borrow();
        let notice = app.notice().expect("something is said");
        (notice.error, notice.text.clone())
    }

    /// Writes what the window has into a file.
    fn written(&mut self, folder: &Path, format: Format) -> std::path::PathBuf {
        let path = folder.join("مقال").with_extension(format.ending());
        let mut app = self.app.borrow_mut();
        app.apply(Command::ExportTo(path.clone()));
        app.finish_saving();
        path
    }
}

#[test]
fn what_was_corrected_comes_back_from_every_format_as_one_act() {
    let folder = tempfile::tempdir().unwrap();
    let mut corrected = Window::on(ARTICLE).corrected();
    let wanted = names(&corrected);
    for format in READABLE {
        let file = corrected.written(folder.path(), format);
        let mut window = Window::on(ARTICLE);
        let before = names(&window);
        assert_ne!(before, wanted);
        let (error, said) = window.taking(Command::TakeFrom(file.clone()));
        assert!(!error && said.starts_with("أُخذت التصحيحات"), "{said}");
        assert_eq!(names(&window), wanted, "{format:?}");
        window.press(Modifiers::COMMAND, Key::Z);
        assert_eq!(names(&window), before, "{format:?}, undone");
        window.press(Modifiers::COMMAND, Key::Y);
        assert_eq!(names(&window), wanted, "{format:?}, redone");
        let (_, said) = window.taking(Command::TakeFrom(file));
        assert_eq!(said, "لا جديد في الملف على ما في المقال.", "{format:?}");
    }
}

#[test]
fn what_does_not_fit_the_text_is_named_and_the_rest_is_taken() {
    let folder = tempfile::tempdir().unwrap();
    let mut corrected = Window::on(ARTICLE).corrected();
    let file = corrected.written(folder.path(), Format::Brat);
    let ann = fs::read_to_string(&file).unwrap();
    // A mention of words that are not there, a type that is none.
    let ann = format!("{ann}T90\tPER 5 9\tزيد\nT91\tSHIP 0 4\tوصول\n");
    fs::write(&file, ann).unwrap();
    let mut window = Window::on(ARTICLE);
    let (error, said) = window.taking(Command::TakeFrom(file));
    assert!(!error, "{said}");
    assert!(
        said.contains("لم يوافق النص اثنان: «زيد»، «SHIP»"),
        "{said}"
    );
    assert_eq!(names(&window), names(&corrected));
}

#[test]
fn corrections_are_found_again_in_a_text_that_was_edited_since() {
    let folder = tempfile::tempdir().unwrap();
    let mut corrected = Window::on(ARTICLE).corrected();
    for format in READABLE {
        let file = corrected.written(folder.path(), format);
        let edited = ARTICLE.replace("يوم 12 مايو", "صباح يوم 12 مايو");
        let mut window = Window::on(&edited);
        let (error, said) = window.taking(Command::TakeFrom(file));
        assert!(!error, "{format:?}: {said}");
        let found = names(&window);
        let has = |name: &str| found.iter().any(|(own, ..)| own == name);
        assert!(
            has("الوزير بوريطة") && !has("الرباط"),
            "{format:?}: {found:?}"
        );
    }
}

#[test]
fn corrections_of_another_text_and_other_files_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let mut corrected = Window::on(ARTICLE).corrected();
    let mut window = Window::on("كلام آخر عن محمد صلاح في ليفربول.");
    let before = names(&window);
    for format in READABLE {
        let file = corrected.written(folder.path(), format);
        let (error, said) = window.taking(Command::TakeFrom(file));
        assert!(error && said.contains("نص آخر"), "{format:?}: {said}");
    }
    let file = folder.path().join("بلا معنى.ann");
    fs::write(&file, "T1 بلا معنى").unwrap();
    let (error, said) = window.taking(Command::TakeFrom(file));
    assert!(error && said.contains("تعذرت"), "{said}");
    assert_eq!(names(&window), before);
}

#[test]
fn a_file_of_another_program_changes_mentions_and_leaves_names_together() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("خارجي.ann");
    // Both mentions of the minister, without a word of their being one; a place is missing.
    let start = |words: &str| ARTICLE.find(words).map(|at| ARTICLE[..at].chars().count());
    let line = |id: usize, kind: &str, words: &str, skip: &str| {
        let at = start(skip).unwrap() + skip.find(words).map_or(0, |at| skip[..at].chars().count());
        let end = at + words.chars().count();
        format!("T{id}\t{kind} {at} {end}\t{words}\n")
    };
    let ann = [
        line(1, "PER", "ناصر بوريطة", "ناصر بوريطة"),
        line(2, "PER", "بوريطة", "قال بوريطة"),
        line(3, "ORG", "وزارة الداخلية", "وزارة الداخلية"),
    ];
    fs::write(&file, ann.concat()).unwrap();
    let mut window = Window::on(ARTICLE);
    let (error, _) = window.taking(Command::TakeFrom(file));
    assert!(!error);
    let found = names(&window);
    let minister = found.iter().find(|(name, ..)| name == "ناصر بوريطة");
    assert_eq!(minister.map(|name| name.2.len()), Some(2), "{found:?}");
    assert!(
        !found.iter().any(|(name, ..)| name == "القاهرة"),
        "{found:?}"
    );
}

#[test]
fn a_dropped_file_of_corrections_is_taken_and_an_article_opened() {
    let folder = tempfile::tempdir().unwrap();
    let mut corrected = Window::on(ARTICLE).corrected();
    let file = corrected.written(folder.path(), Format::Json);
    let mut window = Window::on(ARTICLE);
    let (error, _) = window.taking(Command::Dropped(vec![file]));
    assert!(!error);
    assert_eq!(names(&window), names(&corrected));
    let article = folder.path().join("آخر.txt");
    fs::write(&article, "زار الوفد مدينة فاس أمس.").unwrap();
    window
        .app
        .borrow_mut()
        .apply(Command::Dropped(vec![article]));
    window.finish_reading();
    assert!(
        window.rows().contains(&"فاس".to_owned()),
        "{:?}",
        window.rows()
    );
}

#[test]
fn the_menu_offers_to_take_corrections_in() {
    let mut window = Window::on(ARTICLE);
    window.click(Role::Button, "القائمة");
    let rows = window.harness.query_all_by_role(Role::MenuItem);
    let mut labels = rows.filter_map(|row| row.accesskit_node().label());
    assert!(labels.any(|label| label == "استيراد تصحيحات من ملف…"));
    let mut window = Window::empty(Language::Ar);
    window.app.borrow_mut().apply(Command::TakeCorrections);
    window.harness.run_steps(2);
    assert!(window.app.borrow().notice().is_none());
}

#[test]
fn the_act_stays_in_the_journal_and_is_there_the_next_time() {
    let folder = tempfile::tempdir().unwrap();
    let acts = tempfile::tempdir().unwrap();
    let mut corrected = Window::on(ARTICLE).corrected();
    let file = corrected.written(folder.path(), Format::Json);
    let open = || {
        let window = Window::empty(Language::Ar);
        let home = acts.path().to_owned();
        window.app.borrow_mut().keep_acts_in(home);
        window.reading(ARTICLE)
    };
    open().taking(Command::TakeFrom(file));
    let window = open();
    assert_eq!(names(&window), names(&corrected));
    let app = window.app.borrow();
    let journal = app.session().unwrap().annotations();
    let acts: Vec<&Act> = journal.active().map(|(_, act)| act).collect();
    assert!(matches!(acts[..], [Act::Take { .. }]), "one act");
}
