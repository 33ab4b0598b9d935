using System.Text.RegularExpressions;

namespace Tongming.Web.Requests.Portal.Form;

/// <summary>How much can be typed and handed in.</summary>
internal static partial class FormBounds
{
    /// <summary>Longest name of a person or organisation, in characters.</summary>
    public const int Name = 100;

    /// <summary>What a telephone number looks like.</summary>
    public const string PhoneForm = @"^(?=(?:\D*\d){7,20}\D*$)\+?[0-9][0-9 \-]{6,28}$";

    /// <summary>Characters that are kept of one field, whatever it is; what is longer is refused in words later.</summary>
    public const int Kept = 12_000;

    /// <summary>Most attachments beside proof of identity and authority.</summary>
    public const int Attachments = 5;

    /// <summary>Most files that prove identity, and most that prove authority.</summary>
    public const int Proofs = 3;

    /// <summary>What the number of an identity card looks like.</summary>
    [GeneratedRegex(@"^\d{17}[\dXx]$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    public static partial Regex IdCardNumber();
}
