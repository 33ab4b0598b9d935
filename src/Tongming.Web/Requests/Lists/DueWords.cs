using System.Globalization;
using Microsoft.AspNetCore.Html;
using Tongming.Web.Platform.Ui.Desk;

namespace Tongming.Web.Requests.Lists;

/// <summary>The date by which something is due in a line of a list. Words and not a view: a page has a hundred of them.</summary>
internal static class DueWords
{
    /// <summary>Of a case, as its reader sees it today.</summary>
    public static IHtmlContent Of(CaseLine line, ListActor reader) =>
        line switch
        {
            { ReplyDue: { } due } => Words(
                "<time datetime=\"{0}\">{1}</time>{2} <span class=\"notes\">{3}</span>",
                Dates.Machine(due),
                Dates.Short(due, reader.Today),
                line.IsProvisional ? "（暂定）" : "",
                reader.Left(line)
            ),
            { NextLimit: { } limit } => Words(
                "对方 <time datetime=\"{0}\">{1}</time> <span class=\"notes\">{2}</span>",
                Dates.Machine(limit),
                Dates.Short(limit, reader.Today),
                Dates.Distance(limit, reader.Today)
            ),
            _ => new HtmlString("—"),
        };

    private static HtmlFormattableString Words(string form, params object?[] words) => new(CultureInfo.InvariantCulture, form, words);
}
