using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Tongming.Texts;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.Requests.Intake;

/// <summary>Encrypts who asks, and finds the same person and the applicant's code again without decrypting anybody.</summary>
internal sealed class ApplicantSeal(IDataProtectionProvider protection, Secrets secrets)
{
    /// <summary>Letters and digits that nobody mixes up when reading them aloud.</summary>
    private const string CodeLetters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>What stands in the place of a person whose time is over.</summary>
    public const string Destroyed = "destroyed";

    private readonly IDataProtector protector = protection.CreateProtector("requests.applicant");

    /// <summary>Encrypts.</summary>
    public string Seal(ApplicantData person) => Convert.ToBase64String(protector.Protect(JsonSerializer.SerializeToUtf8Bytes(person)));

    /// <summary>Decrypts. Whoever calls it on behalf of a person records the act of looking.</summary>
    public ApplicantData Open(string seal) =>
        seal == Destroyed
            ? new ApplicantData { Name = "（个人信息已按期销毁）" }
            : JsonSerializer.Deserialize<ApplicantData>(protector.Unprotect(Convert.FromBase64String(seal)))!;

    /// <summary>The same for the same name and number of proof, and for the same name alone where there is no number.</summary>
    public Task<string> KeyAsync(ApplicantData person) =>
        secrets.HashAsync("applicant", $"{Folded(person.Name)}|{Folded(person.ProofNumber)}");

    /// <summary>The key by which staff find an applicant by full name.</summary>
    public Task<string> NameKeyAsync(string name) => secrets.HashAsync("applicant-name", Folded(name));

    /// <summary>The code by which the applicant follows the request: the same for a form that is sent twice.</summary>
    public async Task<string> CodeAsync(Guid bodyId, string submissionKey)
    {
        var bytes = await secrets.DeriveAsync("query-code", $"{bodyId:N}|{submissionKey}");
        return string.Create(
            14,
            bytes,
            static (code, bytes) =>
            {
                for (var (i, next) = (0, 0); i < code.Length; i++)
                    code[i] = i is 4 or 9 ? '-' : CodeLetters[bytes[next++] % CodeLetters.Length];
            }
        );
    }

    /// <summary>How a code is kept: nobody reads codes out of the database.</summary>
    public Task<string> CodeHashAsync(string code) =>
        secrets.HashAsync("code", string.Concat(code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)));

    /// <summary>Compares the telephone's last digits in constant time.</summary>
    public static bool KnowsPhone(ApplicantData person, string tail) =>
        person.PhoneTail.Length > 0
        && CryptographicOperations.FixedTimeEquals(
            System.Text.Encoding.UTF8.GetBytes(person.PhoneTail),
            System.Text.Encoding.UTF8.GetBytes(tail)
        );

    private static string Folded(string text) =>
        string.Concat(Widths.Narrow(text).Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();
}
