//! The table of words, one field a meaning.

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// What a language says. A field with `{}` is a pattern for [`super::fill`].
        #[derive(Debug)]
        pub struct Words {
            $($(#[$doc])* pub $name: &'static str,)*
        }

        #[cfg(test)]
        impl Words {
            /// Every text in one order, to hold two languages side by side.
            pub fn patterns(&self) -> Vec<&'static str> {
                vec![$(self.$name),*]
            }
        }
    };
}

words! {
    /// Said while the data is on its way.
    loading,
    /// Said while records still come; how many are there.
    loading_count,
    /// Words that are searched once all records are there, after how many are.
    search_waits,
    /// The button after a failure.
    retry,
    /// Heads the notice of an article that failed.
    failed_article,
    /// Heads the notice of a list that failed.
    failed_honours,
    /// Heads the notice of a gallery that failed.
    failed_gallery,
    /// Heads the notice of news that failed.
    failed_news,
    /// Heads the notice of a part that failed, beside what shows.
    failed_part,
    /// Labels the search field.
    search_label,
    /// Stands in the empty search field.
    search_hint,
    /// The button that empties the search field.
    clear,
    /// The full name of that button.
    search_clear,
    /// The count of a list without a record.
    list_empty,
    /// The count when it is zero.
    found_none,
    /// The count when it is one.
    found_one,
    /// The count of a search.
    found_many,
    /// The count of a search, and of all.
    found_of,
    /// The count of the whole list when it is one.
    all_one,
    /// How many there are of a list whose rest didn't come.
    all_cut,
    /// The count of the whole list.
    all_many,
    /// Which rows of how many a page shows.
    range,
    /// What to try when nothing was found.
    none_try,
    /// The button that clears search and filters.
    show_all,
    /// Said when a slip was assumed: the typed text, and the nearest spelling.
    assumed,
    /// Names the pager.
    pages,
    /// Names a link to a page.
    page,
    /// The position in the pages.
    page_of,
    /// The link to the page before.
    previous,
    /// The link to the page after.
    next,
    /// Labels the field that jumps to a page.
    page_jump,
    /// Said where what is written is no page; how many there are.
    page_wrong,
    /// The button that jumps.
    page_go,
    /// Labels the choice of page sizes.
    page_size,
    /// Labels the choice of orders.
    sort_label,
    /// The list's own order.
    sort_list,
    /// Order by relevance, while searching.
    sort_relevance,
    /// Order by the award ladder.
    sort_award,
    /// Order by year downwards.
    sort_year_new,
    /// Order by year upwards.
    sort_year_old,
    /// Order by another field downwards.
    sort_down,
    /// Order by name.
    sort_name,
    /// Heads the filters.
    filters,
    /// The button for the filters; how many are chosen.
    filters_count,
    /// The button that clears all filters.
    filters_clear,
    /// Names a chip's button; the filter.
    filter_remove,
    /// The button for the rest of a filter's values.
    filter_more,
    /// Closes the sheet of filters.
    filters_done,
    /// The same where there is one.
    filters_done_one,
    /// Closes a sheet or the lightbox.
    close,
    /// The field, where units are listed as well.
    name_any,
    /// The field.
    position,
    /// The field.
    unit,
    /// The field.
    place,
    /// The field.
    award,
    /// The field.
    year,
    /// The field.
    date,
    /// The field.
    decision,
    /// The field.
    citation,
    /// The field.
    kind,
    /// The field.
    status,
    /// The kind.
    individual,
    /// The kind.
    collective,
    /// The kind.
    household,
    /// How many of the kind.
    individuals,
    /// How many of the kind.
    collectives,
    /// How many of the kind.
    households,
    /// One of the kind.
    individuals_one,
    /// One of the kind.
    collectives_one,
    /// One of the kind.
    households_one,
    /// The status.
    revoked,
    /// The status.
    proposed,
    /// The status.
    awarded,
    /// Heads the sign on a proposed list.
    proposed_head,
    /// Goes on there while comments are taken.
    proposed_open,
    /// Goes on there once they aren't any more.
    proposed_closed,
    /// Goes on there before they are; from when on.
    proposed_soon,
    /// The sign on a proposed list.
    proposed_text,
    /// Before the consultation's dates.
    consultation,
    /// Before its dates once it is over.
    consultation_over,
    /// Its beginning.
    consultation_from,
    /// Its last day.
    consultation_until,
    /// Its end, with its hour.
    consultation_until_hour,
    /// Where comments go.
    consultation_contact,
    /// A decision's number.
    decision_of,
    /// A decision's number and date.
    decision_dated,
    /// Who issued the list.
    issuer,
    /// The link from a record to its article.
    article_link,
    /// The button in a record.
    copy_person,
    /// The button in a record of a unit.
    copy_record,
    /// The button that copies the view's address.
    copy_link,
    /// Said after copying.
    copied,
    /// Said when copying failed.
    copy_failed,
    /// The button that prints.
    print,
    /// The button that prints all results.
    print_list,
    /// The button that saves all results as CSV.
    csv,
    /// The search, on paper.
    print_search,
    /// The day of printing.
    print_date,
    /// Said on paper when there are too many rows.
    print_too_many,
    /// How many records show of how many; what was left out follows.
    skipped,
    /// How often an article was read.
    views_one,
    /// How often an article was read.
    views_many,
    /// When an article was changed.
    updated,
    /// Where an article comes from.
    source,
    /// A photo's credit.
    credit,
    /// The heading of photos in a table.
    photo,
    /// The heading of links to articles in a table.
    article,
    /// Names a photo without caption or alternative text.
    photo_untitled,
    /// In the place of a photo that failed.
    photo_failed,
    /// Names the link around a photo.
    photo_open,
    /// Which photo of how many.
    photo_position,
    /// Names the lightbox.
    lightbox,
    /// The button in the lightbox.
    photo_previous,
    /// The button in the lightbox.
    photo_next,
    /// The button in the lightbox.
    photo_zoom,
    /// The button in the lightbox.
    photo_zoom_out,
    /// The button in the lightbox.
    full_screen,
    /// The button in the lightbox.
    full_screen_leave,
    /// The button in the lightbox, and the link to a file.
    download,
    /// The button that shares.
    share,
    /// Names a table without a caption.
    table,
    /// Names the row of small photos.
    thumbnails,
    /// The link from an opened article.
    back,
    /// In the place of news that are none.
    news_none,
    /// In the place of photos that are none.
    photos_none,
    /// In the place of a protected body.
    protected,
    /// The data's address can't be fetched.
    fault_address,
    /// The data didn't come.
    fault_network,
    /// The data didn't come in time.
    fault_timeout,
    /// The server said no; its status.
    fault_status,
    /// The element names no data.
    fault_no_data,
    /// No record can be read; how many there are, and why.
    fault_no_record,
    /// The element that is searched has no list.
    fault_no_list,
}

impl PartialEq for Words {
    /// There is one table a language.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}
