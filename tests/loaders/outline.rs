//! What an article in plain text shows of itself: headline, subheadings, source, date, language.

use warraq::document::{BlockKind, Document};

use super::read;

#[test]
fn the_language_is_told_by_its_letters() {
    let cases = [
        ("وزير الخارجية يزور القاهرة في زيارة رسمية", Some("ar")),
        (
            "زار گوردون براون مدينة پورت سعيد في جولة طويلة حول الحكومة والمدرسة",
            Some("ar"),
        ),
        ("وزیر الخارجیة المصری یزور المدینة الکبیرة", Some("ar")),
        (
            "وزیر امور خارجه ایران به پاریس رفت و گفت که مذاکرات ادامه دارد",
            Some("fa"),
        ),
        ("وزیر خارجہ نے کہا ہے کہ مذاکرات جاری رہیں گے", Some("ur")),
        ("The minister said nothing", None),
        ("2021", None),
    ];
    for (text, language) in cases {
        assert_eq!(
            read(text).unwrap().metadata.language.as_deref(),
            language,
            "{text}"
        );
    }
}

/// The kinds of a document's blocks that are neither paragraphs nor blank, with their texts.
fn marked(document: &Document) -> Vec<(BlockKind, &str)> {
    let blocks = document.blocks.iter();
    blocks
        .filter(|block| !matches!(block.kind, BlockKind::Paragraph | BlockKind::Blank))
        .map(|block| (block.kind, document.slice(block.span)))
        .collect()
}

/// Running text of `words` words, ended like a sentence.
fn running(words: usize) -> String {
    format!("{}.", vec!["كلمات"; words].join(" "))
}

#[test]
fn a_headline_stands_over_running_text() {
    let article = format!("افتتاح مكتبة في طنجة\n\n{}\n", running(40));
    let document = read(&article).unwrap();
    assert_eq!(
        document.metadata.title.as_deref(),
        Some("افتتاح مكتبة في طنجة")
    );
    assert_eq!(
        marked(&document),
        [(BlockKind::Heading(1), "افتتاح مكتبة في طنجة")]
    );
}

#[test]
fn what_only_looks_like_a_headline_stays_a_paragraph() {
    let cases = [
        (
            "a sentence",
            format!("افتتحت مكتبة في طنجة.\n{}", running(40)),
        ),
        ("a clause", format!("في طنجة،\n{}", running(40))),
        ("a short text", "سطر أول\nسطر ثان\nسطر ثالث".to_owned()),
        ("no text below", "سطر وحيد".to_owned()),
        (
            "a long paragraph",
            format!("{}\n{}", running(60).trim_end_matches('.'), running(60)),
        ),
        (
            "lines broken by hand",
            ["كلمات كلمات كلمات كلمات كلمات كلمات كلمات"; 20].join("\n"),
        ),
        ("a number", format!("2021\n{}", running(40))),
    ];
    for (what, text) in cases {
        let document = read(&text).unwrap();
        assert_eq!(document.metadata.title, None, "{what}");
        assert_eq!(marked(&document), [], "{what}");
    }
}

#[test]
fn a_first_line_with_a_colon_names_the_source_if_it_is_a_paper() {
    let cases = [
        ("تاوريرت بريس :", Some("تاوريرت بريس")),
        ("وكالة الأنباء السعودية:", Some("وكالة الأنباء السعودية")),
        ("الرباط:", None),
        ("عاجل:", None),
    ];
    for (line, source) in cases {
        let document = read(format!("{line}\n\n{}", running(40))).unwrap();
        assert_eq!(document.metadata.source.as_deref(), source, "{line}");
        assert_eq!(marked(&document), [(BlockKind::Dateline, line)]);
    }
}

#[test]
fn a_line_that_is_nothing_but_a_date_tells_when_the_article_was_published() {
    let dates = [
        ("17 يونيو 2021", "2021-06-17"),
        ("2021-06-17", "2021-06-17"),
        ("نُشر في 17/06/2021", "2021-06-17"),
        ("تاريخ النشر: ١٧/٦/٢٠٢١ - 10:30", "2021-06-17"),
        ("الخميس، 17 حزيران/يونيو 2021م", "2021-06-17"),
        ("الخميس 17 يونيو 2021 الساعة 9 صباحا", "2021-06-17"),
        ("الأحد 15 رمضان 1445هـ الموافق 25 مارس 2024م", "2024-03-25"),
        ("3 كانون الثاني 2019", "2019-01-03"),
        ("4 غشت 2020 - 18:05 GMT", "2020-08-04"),
    ];
    for (line, date) in dates {
        let document = read(format!("عنوان الخبر هنا\n{line}\n{}", running(40))).unwrap();
        let published = document.metadata.published.map(|date| date.to_string());
        assert_eq!(published.as_deref(), Some(date), "{line}");
        assert_eq!(marked(&document)[1], (BlockKind::Dateline, line));
    }
}

#[test]
fn a_line_that_says_more_than_a_date_tells_nothing() {
    let lines = [
        "وقع الزلزال في 17 يونيو 2021",
        "31 فبراير 2021",
        "15 رمضان 1445",
        "آخر تحديث 17 يونيو 2021 قال الوزير",
        "17 يونيو",
        "06/17/2021",
        "من 17 إلى 19 يونيو 2021",
        "12500 كتاب",
    ];
    for line in lines {
        let document = read(format!("عنوان الخبر هنا\n{line}\n{}", running(40))).unwrap();
        assert_eq!(document.metadata.published, None, "{line}");
    }
    let later = format!("عنوان\n{0}\n{0}\n17 يونيو 2021\n{0}", running(40));
    assert_eq!(
        read(later).unwrap().metadata.published,
        None,
        "in the middle of the text"
    );
}

#[test]
fn a_few_words_between_paragraphs_are_a_subheading() {
    let text = format!(
        "عنوان الخبر هنا\n{0}\nسنوات من البناء\n{0}\nنعم\n{0}",
        running(40)
    );
    let document = read(&text).unwrap();
    assert_eq!(
        marked(&document)[1..],
        [(BlockKind::Heading(2), "سنوات من البناء")]
    );
    let unended = running(40).replace('.', "،");
    let text = format!(
        "عنوان الخبر هنا\n{unended}\nسنوات من البناء\n{}",
        running(40)
    );
    assert_eq!(
        marked(&read(text).unwrap()).len(),
        1,
        "the paragraph before has not ended"
    );
}

#[test]
fn the_day_of_the_last_change_is_told_from_that_of_publication() {
    let cases = [
        ("آخر تحديث 17 يونيو 2021", None, Some("2021-06-17")),
        ("آخر تحديث: 17/06/2021 - 10:30", None, Some("2021-06-17")),
        (
            "نشر في 16 يونيو 2021، آخر تحديث 17 يونيو 2021",
            Some("2021-06-16"),
            Some("2021-06-17"),
        ),
        (
            "الخميس 17 حزيران/يونيو 2021، آخر تحديث 14:00 (GMT+0300)",
            Some("2021-06-17"),
            Some("2021-06-17"),
        ),
        ("17 يونيو 2021", Some("2021-06-17"), None),
    ];
    for (line, published, modified) in cases {
        let document = read(format!("عنوان الخبر هنا\n{line}\n{}", running(40))).unwrap();
        let day = |date: Option<warraq::document::Date>| date.map(|date| date.to_string());
        let metadata = &document.metadata;
        assert_eq!(day(metadata.published).as_deref(), published, "{line}");
        assert_eq!(day(metadata.modified).as_deref(), modified, "{line}");
    }
}
