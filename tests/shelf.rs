//! A folder as a shelf: which files are on it, what is said of them, their order, the filter, and
//! what is kept between two runs.

use std::{
    fs,
    path::Path,
    time::{Duration, SystemTime},
};

use warraq::shelf::{Order, Shelf};

/// The body of an article, long enough for its first line to be a headline.
const BODY: &str = "افتتحت بلدية المدينة أمس مكتبة جديدة في الحي القديم، وقال رئيسها محمد العلوي إنها تضم عشرة آلاف كتاب في العلوم والآداب والتاريخ، وإن أبوابها مفتوحة للجميع طوال الأسبوع.";

/// Writes an article: paper and day where they are not empty, headline, body.
fn article(file: &Path, head: &str, title: &str) {
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, format!("{head}{title}\n\n{BODY}\n")).unwrap();
}

/// Four articles, one in a folder of its own, beside what is none.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let dated = |paper: &str, day: &str| format!("{paper} :\nالثلاثاء {day}\n");
    article(
        &at("2.txt"),
        &dated("تاوريرت بريس", "12 مايو 2026"),
        "افتتاح مكتبة في طنجة",
    );
    article(
        &at("10.txt"),
        &dated("هبة بريس", "2 يونيو 2020"),
        "«بيت الحكمة» يعود إلى بغداد",
    );
    article(&at("9.txt"), "", "أَسْعارُ القمح ترتفع في القاهرة");
    article(&at("قديم/1.txt"), "", "تاريخ الورّاقين في الأندلس");
    fs::write(at("صورة.png"), [137, 80, 78, 71]).unwrap();
    fs::write(at("ليس مقالا.txt"), [0u8, 159, 146, 150].repeat(100)).unwrap();
    fs::write(at(".hidden.txt"), BODY).unwrap();
    fs::create_dir(at(".git")).unwrap();
    fs::write(at(".git/notes.txt"), BODY).unwrap();
    folder
}

fn opened(folder: &Path, caches: Option<&Path>) -> Shelf {
    let mut shelf = Shelf::open(folder.to_owned(), caches, || {});
    shelf.finish();
    shelf
}

/// The titles in the list's order.
fn titles(shelf: &Shelf) -> Vec<String> {
    let rows = shelf.rows().iter();
    rows.map(|row| shelf.entry(*row).title()).collect()
}

/// The files in the list's order.
fn files(shelf: &Shelf) -> Vec<String> {
    let rows = shelf.rows().iter();
    rows.map(|row| {
        shelf
            .entry(*row)
            .place_in(shelf.folder())
            .replace('\\', "/")
    })
    .collect()
}

#[test]
fn what_can_be_read_is_on_the_shelf_and_nothing_else() {
    let folder = folder();
    let shelf = opened(folder.path(), None);
    assert_eq!(shelf.len(), 4);
    assert_eq!(shelf.progress(), None);
    assert!(!shelf.is_cut_short());
}

#[test]
fn titles_go_by_their_letters_and_not_by_vowels_or_quotation_marks() {
    let folder = folder();
    let shelf = opened(folder.path(), None);
    let expected = [
        "أَسْعارُ القمح ترتفع في القاهرة",
        "افتتاح مكتبة في طنجة",
        "«بيت الحكمة» يعود إلى بغداد",
        "تاريخ الورّاقين في الأندلس",
    ];
    assert_eq!(titles(&shelf), expected);
}

#[test]
fn days_go_from_the_latest_and_undated_articles_last() {
    let folder = folder();
    let mut shelf = opened(folder.path(), None);
    shelf.set_order(Order::Date);
    let day = |row: &usize| {
        shelf
            .entry(*row)
            .about()?
            .published
            .map(|day| day.to_string())
    };
    let days: Vec<Option<String>> = shelf.rows().iter().map(day).collect();
    let expected = [
        Some("2026-05-12".to_owned()),
        Some("2020-06-02".to_owned()),
        None,
        None,
    ];
    assert_eq!(days, expected);
}

#[test]
fn files_go_by_the_value_of_their_numbers() {
    let folder = folder();
    let mut shelf = opened(folder.path(), None);
    shelf.set_order(Order::File);
    assert_eq!(files(&shelf), ["2.txt", "9.txt", "10.txt", "قديم/1.txt"]);
}

#[test]
fn sources_are_together_and_unknown_ones_last() {
    let folder = folder();
    let mut shelf = opened(folder.path(), None);
    shelf.set_order(Order::Source);
    let source = |row: &usize| shelf.entry(*row).about()?.source.clone();
    let sources: Vec<Option<String>> = shelf.rows().iter().map(source).collect();
    assert_eq!(
        sources[..2],
        [Some("تاوريرت بريس".into()), Some("هبة بريس".into())]
    );
    assert_eq!(sources[2..], [None, None]);
}

#[test]
fn the_filter_takes_no_notice_of_hamza_and_tashkeel_and_looks_at_all_that_is_shown() {
    let folder = folder();
    let mut shelf = opened(folder.path(), None);
    for (filter, expected) in [
        ("اسعار", &["9.txt"][..]),
        ("مكتبه", &["2.txt"]),
        ("هبه", &["10.txt"]),
        ("2026-05", &["2.txt"]),
        ("قديم", &["قديم/1.txt"]),
        ("بغداد بيت", &["10.txt"]),
        ("طوكيو", &[]),
    ] {
        shelf.set_filter(filter);
        assert_eq!(files(&shelf), expected, "for {filter}");
    }
    shelf.set_filter("");
    assert_eq!(shelf.rows().len(), 4);
}

#[test]
fn a_file_that_has_not_changed_is_not_read_twice() {
    let (folder, caches) = (folder(), tempfile::tempdir().unwrap());
    let first = titles(&opened(folder.path(), Some(caches.path())));
    // Other text in a file of the same size and time: only the cache can know the old title.
    let file = folder.path().join("9.txt");
    let (text, written) = (
        fs::read_to_string(&file).unwrap(),
        fs::metadata(&file).unwrap().modified().unwrap(),
    );
    fs::write(&file, text.replace("القمح", "الشاي")).unwrap();
    let same_size = text.replace("القمح", "الشاي").len() == text.len();
    set_time(&file, written);
    let second = titles(&opened(folder.path(), Some(caches.path())));
    assert_eq!(second == first, same_size);
    set_time(&file, written + Duration::from_secs(5));
    let third = titles(&opened(folder.path(), Some(caches.path())));
    assert!(
        third.iter().any(|title| title.contains("الشاي")),
        "{third:?}"
    );
}

fn set_time(file: &Path, time: SystemTime) {
    let file = fs::File::options().write(true).open(file).unwrap();
    file.set_modified(time).unwrap();
}

#[test]
fn a_damaged_cache_costs_only_another_reading() {
    let (folder, caches) = (folder(), tempfile::tempdir().unwrap());
    let first = titles(&opened(folder.path(), Some(caches.path())));
    for entry in fs::read_dir(caches.path()).unwrap() {
        fs::write(entry.unwrap().path(), "{").unwrap();
    }
    assert_eq!(titles(&opened(folder.path(), Some(caches.path()))), first);
}

#[test]
fn what_is_added_and_taken_away_is_noticed_when_it_is_looked_through_again() {
    let folder = folder();
    let mut shelf = opened(folder.path(), None);
    fs::remove_file(folder.path().join("2.txt")).unwrap();
    article(
        &folder.path().join("11.txt"),
        "",
        "خبر جديد من مراكش عن المعرض",
    );
    shelf.refresher().refresh();
    while !titles(&shelf).iter().any(|title| title.contains("مراكش")) {
        shelf.wait();
    }
    assert_eq!(shelf.len(), 4);
    assert!(!files(&shelf).contains(&"2.txt".to_owned()));
}

#[test]
fn a_shelf_that_is_closed_ends_and_a_folder_that_is_not_there_is_empty() {
    let folder = folder();
    drop(Shelf::open(folder.path().to_owned(), None, || {}));
    let shelf = opened(&folder.path().join("لا وجود له"), None);
    assert!(shelf.is_empty() && shelf.rows().is_empty());
}
