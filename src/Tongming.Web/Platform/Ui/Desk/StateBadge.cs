using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tongming.Web.Platform.Ui.Desk;

/// <summary>The few colours of states, the same everywhere.</summary>
public enum StateTone
{
    /// <summary>In hand.</summary>
    Blue,

    /// <summary>Due soon or paused.</summary>
    Amber,

    /// <summary>Overdue or wrong.</summary>
    Red,

    /// <summary>Done.</summary>
    Green,

    /// <summary>Withdrawn or void.</summary>
    Grey,
}

/// <summary>A state as colour, sign and word: <c>&lt;state-badge tone="Amber" word="暂停" note="征求第三方" /&gt;</c>.</summary>
[HtmlTargetElement("state-badge", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StateBadge : TagHelper
{
    /// <summary>The colour.</summary>
    public StateTone Tone { get; set; }

    /// <summary>The word.</summary>
    public string Word { get; set; } = "";

    /// <summary>What it is about, in brackets after the word.</summary>
    public string? Note { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"state {Tone.ToString().ToLowerInvariant()}");
        output.Content.AppendHtml($"<span class=\"sign\" aria-hidden=\"true\">{SignOf(Tone)}</span>");
        output.Content.Append(string.IsNullOrEmpty(Note) ? Word : $"{Word}（{Note}）");
    }

    private static string SignOf(StateTone tone) =>
        tone switch
        {
            StateTone.Blue => "●",
            StateTone.Amber => "◐",
            StateTone.Red => "▲",
            StateTone.Green => "✓",
            _ => "○",
        };
}
