using System.ComponentModel.DataAnnotations;

namespace Tongming.Web.Platform.Mail;

/// <summary>The server that takes the program's mail. Section <c>Mail</c>.</summary>
internal sealed record MailOptions : IValidatableObject
{
    /// <summary>Whether mail is sent at all.</summary>
    public bool Enabled { get; init; }

    /// <summary>Name or address of the server.</summary>
    public string Host { get; init; } = "";

    /// <summary>Its port.</summary>
    [Range(1, 65535)]
    public int Port { get; init; } = 587;

    /// <summary>Whether the connection must be encrypted. If the server cannot, nothing is sent.</summary>
    public bool StartTls { get; init; } = true;

    /// <summary>Name to sign in with; empty for none.</summary>
    public string User { get; init; } = "";

    /// <summary>Password to sign in with.</summary>
    public string Password { get; init; } = "";

    /// <summary>The sender's address.</summary>
    public string From { get; init; } = "";

    /// <summary>Where answers go; empty for <see cref="From"/>.</summary>
    public string RepliesTo { get; init; } = "";

    /// <summary>Reads the section; a section that cannot work keeps the program from starting.</summary>
    public static MailOptions Read(IConfiguration configuration)
    {
        var options = configuration.GetSection("Mail").Get<MailOptions>() ?? new MailOptions();
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        return options;
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Enabled && Host.Length == 0)
            yield return new ValidationResult("Mail:Host 没有填写：请写邮件服务器的名称或地址。", [nameof(Host)]);
        if ((Enabled || From.Length > 0) && !OutgoingMail.IsAddress(From))
            yield return new ValidationResult("Mail:From 不是邮箱地址：请写成 office@example.gov.cn 这样。", [nameof(From)]);
        if (RepliesTo.Length > 0 && !OutgoingMail.IsAddress(RepliesTo))
            yield return new ValidationResult("Mail:RepliesTo 不是邮箱地址：请改正或者留空。", [nameof(RepliesTo)]);
        if (User.Length > 0 && !StartTls && !IsOwnMachine)
            yield return new ValidationResult(
                "Mail:User 要求加密：密码不能明文发给别的机器，请把 Mail:StartTls 设为 true。",
                [nameof(StartTls)]
            );
    }

    private bool IsOwnMachine => Host is "localhost" or "127.0.0.1" or "::1";
}
