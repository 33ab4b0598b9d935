using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tongming.Web.Platform.Ui.Desk;

/// <summary>A day that the law sets: <c>&lt;legal-date value="@day" expected="true" explain="/desk/…/working" /&gt;</c>.</summary>
[HtmlTargetElement("legal-date", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LegalDate : TagHelper
{
    /// <summary>The day; a dash where there is none.</summary>
    public DateOnly? Value { get; set; }

    /// <summary>Whether the calendar of the year is not yet published, so that the day may still change.</summary>
    public bool Provisional { get; set; }

    /// <summary>Whether a period is paused, so that the day is only to be expected.</summary>
    public bool Expected { get; set; }

    /// <summary>Address of the working: a page whose main part also fits into the dialog.</summary>
    public string? Explain { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "legal-date");
        if (Value is not { } day)
        {
            output.Content.SetContent("—");
            return;
        }

        if (Expected)
            output.Content.AppendHtml("<span class=\"mark\">预计</span> ");
        output.Content.AppendHtml($"<time datetime=\"{Dates.Machine(day)}\">{Dates.Long(day)}</time>");
        if (Provisional)
            output.Content.AppendHtml(" <span class=\"mark\">暂定</span>");
        if (Explain is null)
            return;
        output.Content.AppendHtml(" ");
        var link = new Microsoft.AspNetCore.Mvc.Rendering.TagBuilder("a");
        link.AddCssClass("why");
        link.Attributes["href"] = Explain;
        link.Attributes["data-aside"] = Explain;
        link.Attributes["aria-label"] = $"{Dates.Plain(day)}是怎么算的";
        link.InnerHtml.Append("ⓘ");
        output.Content.AppendHtml(link);
    }
}
