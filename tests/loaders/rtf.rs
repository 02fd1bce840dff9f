//! RTF as WordPad, Word and LibreOffice write it, and as they should not.

use warraq::{document::Warning, loader::LoadError};

use super::{formats::written, read};

/// The blocks of an RTF file that holds `body`.
fn rtf(body: &str) -> String {
    let file = format!("{{\\rtf1\\ansi\\ansicpg1256\\deff0 {body}}}");
    written(&read(file).unwrap())
}

#[test]
fn letters_come_in_the_code_page_of_their_font() {
    let fonts =
        "{\\fonttbl{\\f0\\fcharset178 Arial;}{\\f1\\fcharset204 Arial;}{\\f2\\fcharset2 W;}}";
    let body = format!("{fonts}\\'e3\\'d5\\'d1 {{\\f1 \\'cc}}{{\\f2 \\'4a}}\\'da\\par");
    assert_eq!(rtf(&body), "paragraph\tمصر Мع\n");
}

#[test]
fn arabic_under_the_western_page_is_arabic_all_the_same() {
    let file = "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}\\f0 \\'e3\\'d5\\'d1 \\'da\\par \
                caf\\'e9 \\'e0 Paris\\par\\pard\\rtlch (\\'e3)\\par}";
    assert_eq!(
        written(&read(file).unwrap()),
        "paragraph\tمصر ع\nparagraph\tcafé à Paris\nparagraph\t(م)\n"
    );
}

#[test]
fn unicode_replaces_as_many_characters_as_the_group_says() {
    assert_eq!(
        rtf("\\uc1\\u1605?\\u1589\\'3f\\u1585 x"),
        "paragraph\tمصر\n"
    );
    assert_eq!(
        rtf("{\\uc0\\u1605\\u1589\\u1585}\\u1611?"),
        "paragraph\tمصرً\n"
    );
    assert_eq!(
        rtf("\\uc2\\u1605??\\u1589\\'3f\\'3f x"),
        "paragraph\tمص x\n"
    );
    // A surrogate pair, negative as Word writes it; and half of one.
    assert_eq!(
        rtf("\\uc0\\u-10179\\u-8704 \\u-10179\\u1605"),
        "paragraph\t😀\u{FFFD}\n"
    );
}

#[test]
fn fields_show_their_results_and_pictures_nothing() {
    let body = "\\'e3{\\field{\\*\\fldinst HYPERLINK \"http://x\"}{\\fldrslt \\'d5}}\
                {\\pict\\pngblip 89504e47}{\\*\\unknown \\'ff}\\'d1\\par";
    assert_eq!(rtf(body), "paragraph\tمصر\n");
}

#[test]
fn binary_data_is_no_text() {
    let body = "\\'e3{\\pict\\bin6 {}}\\\\a}\\'d5\\par";
    assert_eq!(rtf(body), "paragraph\tمص\n");
}

#[test]
fn rows_and_cells_of_a_table_are_kept() {
    let body = "\\trowd\\pard\\intbl \\'e3\\cell\\'d5\\par\\'d1\\cell\\cell\\row\
                \\trowd\\pard\\intbl a\\cell b\\cell\\row\\pard c\\par";
    assert_eq!(
        rtf(body),
        "table-row\tم\tص ر\ntable-row\ta\tb\nparagraph\tc\n"
    );
}

#[test]
fn notes_lists_headings_and_text_boxes_are_told_apart() {
    let body = "{\\stylesheet{\\s1\\outlinelevel0 heading 1;}{\\s2\\sbasedon1 \\'da;}{\\*\\cs3 x;}}\
                \\pard\\s2 \\'da\\par\\pard{\\listtext 1.\\tab}\\ls1\\ilvl1 \\'e3\\par\
                \\pard \\'d5{\\super\\chftn{\\footnote \\pard \\'d1\\par}}.\
                {\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt \\'dd\\par}}{\\shprslt \\'dd}}\\par";
    assert_eq!(
        rtf(body),
        "heading-1\tع\nlist-point-2\tم\nparagraph\tص[1].\nparagraph\tف\nfootnote\t[1] ر\n"
    );
}

#[test]
fn deleted_and_hidden_text_is_out() {
    let body = "\\'e3{\\deleted\\'d5}{\\v \\'d5}\\v\\'d5\\v0\\'d1\\par";
    assert_eq!(rtf(body), "paragraph\tمر\n");
}

#[test]
fn a_file_says_its_title_in_the_better_spelling() {
    let file = "{\\rtf1\\ansi{\\info{\\upr{\\title ??}{\\*\\ud{\\title \\u1605?\\u1589?}}}\
                {\\author \\u1593?}{\\creatim\\yr2024\\mo3\\dy25}{\\revtim\\yr2024\\mo3\\dy26}}a\\par}";
    let metadata = read(file).unwrap().metadata;
    assert_eq!(metadata.title.as_deref(), Some("مص"));
    assert_eq!(metadata.author.as_deref(), Some("ع"));
    assert_eq!(metadata.published, "2024-03-25".parse().ok());
    assert_eq!(metadata.modified, "2024-03-26".parse().ok());
}

#[test]
fn a_file_that_was_cut_short_says_so() {
    let document = read("{\\rtf1\\ansi\\ansicpg1256 \\'e3\\'d5\\par \\'d1").unwrap();
    assert_eq!(document.text, "مص\nر");
    assert_eq!(document.warnings, [Warning::Damaged]);
}

#[test]
fn groups_end_somewhere() {
    let file = format!("{{\\rtf1{}", "{".repeat(100_000));
    assert!(matches!(read(file), Err(LoadError::BeyondLimit { .. })));
}
