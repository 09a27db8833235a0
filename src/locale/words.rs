//! The table of words, one field a meaning.

/// What a language says. A field with `{}` is a pattern for [`super::fill`].
#[derive(Debug)]
pub struct Words {
    /// Said while the data is on its way.
    pub loading: &'static str,
    /// Said while records still come; how many are there.
    pub loading_count: &'static str,
    /// The button after a failure.
    pub retry: &'static str,
    /// Heads the notice of an article that failed.
    pub failed_article: &'static str,
    /// Heads the notice of a list that failed.
    pub failed_honours: &'static str,
    /// Heads the notice of a gallery that failed.
    pub failed_gallery: &'static str,
    /// Heads the notice of news that failed.
    pub failed_news: &'static str,
    /// Labels the search field.
    pub search_label: &'static str,
    /// Stands in the empty search field.
    pub search_hint: &'static str,
    /// The button that empties the search field.
    pub clear: &'static str,
    /// The full name of that button.
    pub search_clear: &'static str,
    /// The count of a list without a record.
    pub list_empty: &'static str,
    /// The count when it is zero.
    pub found_none: &'static str,
    /// The count when it is one.
    pub found_one: &'static str,
    /// The count of a search.
    pub found_many: &'static str,
    /// The count of a search, and of all.
    pub found_of: &'static str,
    /// The count of the whole list when it is one.
    pub all_one: &'static str,
    /// How many there are of a list whose rest didn't come.
    pub all_cut: &'static str,
    /// The count of the whole list.
    pub all_many: &'static str,
    /// Which rows of how many a page shows.
    pub range: &'static str,
    /// What to try when nothing was found.
    pub none_try: &'static str,
    /// The button that clears search and filters.
    pub show_all: &'static str,
    /// Said when a slip was assumed: the typed text, and the nearest spelling.
    pub assumed: &'static str,
    /// Names the pager.
    pub pages: &'static str,
    /// Names a link to a page.
    pub page: &'static str,
    /// The position in the pages.
    pub page_of: &'static str,
    /// The link to the page before.
    pub previous: &'static str,
    /// The link to the page after.
    pub next: &'static str,
    /// Labels the field that jumps to a page.
    pub page_jump: &'static str,
    /// Said where what is written is no page; how many there are.
    pub page_wrong: &'static str,
    /// The button that jumps.
    pub page_go: &'static str,
    /// Labels the choice of page sizes.
    pub page_size: &'static str,
    /// Labels the choice of orders.
    pub sort_label: &'static str,
    /// The list's own order.
    pub sort_list: &'static str,
    /// Order by relevance, while searching.
    pub sort_relevance: &'static str,
    /// Order by the award ladder.
    pub sort_award: &'static str,
    /// Order by year downwards.
    pub sort_year_new: &'static str,
    /// Order by year upwards.
    pub sort_year_old: &'static str,
    /// Order by another field downwards.
    pub sort_down: &'static str,
    /// Order by name.
    pub sort_name: &'static str,
    /// Heads the filters.
    pub filters: &'static str,
    /// The button for the filters; how many are chosen.
    pub filters_count: &'static str,
    /// The button that clears all filters.
    pub filters_clear: &'static str,
    /// Names a chip's button; the filter.
    pub filter_remove: &'static str,
    /// The button for the rest of a filter's values.
    pub filter_more: &'static str,
    /// Closes the sheet of filters.
    pub filters_done: &'static str,
    /// The same where there is one.
    pub filters_done_one: &'static str,
    /// Closes a sheet or the lightbox.
    pub close: &'static str,
    /// The field, where units are listed as well.
    pub name_any: &'static str,
    /// The field.
    pub position: &'static str,
    /// The field.
    pub unit: &'static str,
    /// The field.
    pub place: &'static str,
    /// The field.
    pub award: &'static str,
    /// The field.
    pub year: &'static str,
    /// The field.
    pub date: &'static str,
    /// The field.
    pub decision: &'static str,
    /// The field.
    pub citation: &'static str,
    /// The field.
    pub kind: &'static str,
    /// The field.
    pub status: &'static str,
    /// The kind.
    pub individual: &'static str,
    /// The kind.
    pub collective: &'static str,
    /// The kind.
    pub household: &'static str,
    /// How many of the kind.
    pub individuals: &'static str,
    /// How many of the kind.
    pub collectives: &'static str,
    /// How many of the kind.
    pub households: &'static str,
    /// One of the kind.
    pub individuals_one: &'static str,
    /// One of the kind.
    pub collectives_one: &'static str,
    /// One of the kind.
    pub households_one: &'static str,
    /// The status.
    pub revoked: &'static str,
    /// The status.
    pub proposed: &'static str,
    /// The status.
    pub awarded: &'static str,
    /// Heads the sign on a proposed list.
    pub proposed_head: &'static str,
    /// Goes on there while comments are taken.
    pub proposed_open: &'static str,
    /// Goes on there once they aren't any more.
    pub proposed_closed: &'static str,
    /// Goes on there before they are; from when on.
    pub proposed_soon: &'static str,
    /// The sign on a proposed list.
    pub proposed_text: &'static str,
    /// Before the consultation's dates.
    pub consultation: &'static str,
    /// Before its dates once it is over.
    pub consultation_over: &'static str,
    /// Its beginning.
    pub consultation_from: &'static str,
    /// Its last day.
    pub consultation_until: &'static str,
    /// Its end, with its hour.
    pub consultation_until_hour: &'static str,
    /// Where comments go.
    pub consultation_contact: &'static str,
    /// A decision's number.
    pub decision_of: &'static str,
    /// A decision's number and date.
    pub decision_dated: &'static str,
    /// Who issued the list.
    pub issuer: &'static str,
    /// The link from a record to its article.
    pub article_link: &'static str,
    /// The button in a record.
    pub copy_person: &'static str,
    /// The button in a record of a unit.
    pub copy_record: &'static str,
    /// The button that copies the view's address.
    pub copy_link: &'static str,
    /// Said after copying.
    pub copied: &'static str,
    /// Said when copying failed.
    pub copy_failed: &'static str,
    /// The button that prints.
    pub print: &'static str,
    /// The button that prints all results.
    pub print_list: &'static str,
    /// The button that saves all results as CSV.
    pub csv: &'static str,
    /// The search, on paper.
    pub print_search: &'static str,
    /// The day of printing.
    pub print_date: &'static str,
    /// Said on paper when there are too many rows.
    pub print_too_many: &'static str,
    /// How many records show of how many; what was left out follows.
    pub skipped: &'static str,
    /// How often an article was read.
    pub views_one: &'static str,
    /// How often an article was read.
    pub views_many: &'static str,
    /// When an article was changed.
    pub updated: &'static str,
    /// Where an article comes from.
    pub source: &'static str,
    /// A photo's credit.
    pub credit: &'static str,
    /// The heading of photos in a table.
    pub photo: &'static str,
    /// The heading of links to articles in a table.
    pub article: &'static str,
    /// Names a photo without caption or alternative text.
    pub photo_untitled: &'static str,
    /// In the place of a photo that failed.
    pub photo_failed: &'static str,
    /// Names the link around a photo.
    pub photo_open: &'static str,
    /// Which photo of how many.
    pub photo_position: &'static str,
    /// Names the lightbox.
    pub lightbox: &'static str,
    /// The button in the lightbox.
    pub photo_previous: &'static str,
    /// The button in the lightbox.
    pub photo_next: &'static str,
    /// The button in the lightbox.
    pub photo_zoom: &'static str,
    /// The button in the lightbox.
    pub photo_zoom_out: &'static str,
    /// The button in the lightbox.
    pub full_screen: &'static str,
    /// The button in the lightbox.
    pub full_screen_leave: &'static str,
    /// The button in the lightbox, and the link to a file.
    pub download: &'static str,
    /// The button that shares.
    pub share: &'static str,
    /// Names a table without a caption.
    pub table: &'static str,
    /// Names the row of small photos.
    pub thumbnails: &'static str,
    /// The link from an opened article.
    pub back: &'static str,
    /// In the place of news that are none.
    pub news_none: &'static str,
    /// In the place of photos that are none.
    pub photos_none: &'static str,
    /// In the place of a protected body.
    pub protected: &'static str,
    /// The data's address can't be fetched.
    pub fault_address: &'static str,
    /// The data didn't come.
    pub fault_network: &'static str,
    /// The data didn't come in time.
    pub fault_timeout: &'static str,
    /// The server said no; its status.
    pub fault_status: &'static str,
    /// The element names no data.
    pub fault_no_data: &'static str,
    /// No record can be read; how many there are, and why.
    pub fault_no_record: &'static str,
    /// The element that is searched has no list.
    pub fault_no_list: &'static str,
}

impl PartialEq for Words {
    /// There is one table a language.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}
