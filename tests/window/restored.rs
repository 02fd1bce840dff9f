//! From one run to the next: what was open, and where it was being read.

use std::{
    fs,
    path::{Path, PathBuf},
};

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use tempfile::TempDir;
use warraq::ui::messages::Language;

use super::Window;

const TITLES: [&str; 2] = [
    "افتتاح مكتبة جديدة في مدينة طنجة",
    "وصول وزير الخارجية إلى القاهرة",
];

/// Two long articles.
fn articles(folder: &Path) -> Vec<PathBuf> {
    let line = "وقال الوزير ناصر بوريطة في القاهرة إن العمل مستمر في كل أنحاء المدينة، وإن أبوابها مفتوحة للزوار من الصباح إلى المساء طوال أيام الأسبوع كما كانت في السنوات الماضية.\n";
    let write = |(index, title): (usize, &&str)| {
        let file = folder.join(format!("{index}.txt"));
        let body: String = (0..60)
            .map(|number| format!("الفقرة {number}: {line}"))
            .collect();
        fs::write(&file, format!("{title}\n\n{body}")).unwrap();
        file
    };
    TITLES.iter().enumerate().map(write).collect()
}

/// A reader's folder: the articles, and what one run leaves for the next.
struct Desk {
    folder: TempDir,
    files: Vec<PathBuf>,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let files = articles(folder.path());
        Self { folder, files }
    }

    fn session(&self) -> PathBuf {
        self.folder.path().join("session.json")
    }

    /// A window that begins as the program does without files.
    fn start(&self) -> Window {
        let mut window = Window::empty(Language::Ar);
        window.app.borrow_mut().restore(self.session());
        window.app.borrow_mut().show_restored();
        window.finish_reading();
        window
    }

    /// The same, and then these files are opened.
    fn start_with(&self, files: &[PathBuf]) -> Window {
        let mut window = self.start();
        for file in files {
            window.app.borrow_mut().open(file.clone());
            window.finish_reading();
        }
        window
    }
}

fn tabs(window: &Window) -> Vec<String> {
    let tabs = window.harness.query_all_by_role(Role::Tab);
    tabs.map(|tab| tab.accesskit_node().label().unwrap_or_default())
        .collect()
}

fn title(window: &Window) -> Option<String> {
    let app = window.app.borrow();
    app.session()?.document.metadata.title.clone()
}

fn page_down(window: &mut Window) {
    for _ in 0..5 {
        window
            .harness
            .key_press_modifiers(Modifiers::NONE, Key::PageDown);
        window.harness.run_steps(2);
    }
}

#[test]
fn files_the_current_one_and_its_place_come_back() {
    let desk = Desk::new();
    let mut window = desk.start_with(&desk.files);
    window.click(Role::Tab, TITLES[0]);
    page_down(&mut window);
    let place = window.app.borrow().block_at_top();
    assert!(place > 3, "{place}");
    drop(window);
    let mut window = desk.start();
    assert_eq!(tabs(&window), TITLES);
    assert_eq!(title(&window).as_deref(), Some(TITLES[0]));
    assert_eq!(window.app.borrow().block_at_top(), place);
    // The other one has not been read yet, but is called by its title.
    window.click(Role::Tab, TITLES[1]);
    window.finish_reading();
    assert_eq!(title(&window).as_deref(), Some(TITLES[1]));
}

#[test]
fn a_text_that_is_opened_again_later_or_elsewhere_is_at_its_place() {
    let desk = Desk::new();
    let mut window = desk.start_with(&desk.files[..1]);
    page_down(&mut window);
    let place = window.app.borrow().block_at_top();
    window
        .harness
        .key_press_modifiers(Modifiers::COMMAND, Key::W);
    window.harness.run_steps(3);
    drop(window);
    let copy = desk.folder.path().join("نسخة.txt");
    fs::copy(&desk.files[0], &copy).unwrap();
    let mut window = desk.start();
    assert!(tabs(&window).is_empty() && title(&window).is_none());
    window.app.borrow_mut().open(copy);
    window.finish_reading();
    assert_eq!(window.app.borrow().block_at_top(), place);
}

#[test]
fn a_file_that_is_gone_says_so_in_its_tab_and_the_others_are_there() {
    let desk = Desk::new();
    drop(desk.start_with(&desk.files));
    fs::remove_file(&desk.files[1]).unwrap();
    let mut window = desk.start();
    assert_eq!(tabs(&window), TITLES);
    let gone = "لا يوجد ملف في هذا المسار؛ تحقق من الاسم أو اختر ملفا آخر.";
    assert!(window.has(Role::Alert, gone));
    window.click(Role::Tab, TITLES[0]);
    window.finish_reading();
    assert_eq!(title(&window).as_deref(), Some(TITLES[0]));
}

#[test]
fn a_file_named_at_the_start_is_looked_at_beside_what_was_open() {
    let desk = Desk::new();
    drop(desk.start_with(&desk.files[..1]));
    let mut window = Window::empty(Language::Ar);
    window.app.borrow_mut().restore(desk.session());
    window.app.borrow_mut().open_all([desk.files[1].clone()]);
    window.finish_reading();
    assert_eq!(tabs(&window), TITLES);
    assert_eq!(title(&window).as_deref(), Some(TITLES[1]));
}
