import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";
import { Link } from "react-router";
import styles from "./Button.module.css";
import { classes } from "./classes.ts";
import { Icon, type IconName } from "./Icon.tsx";
import { useUiText } from "./messages.ts";

export type ButtonLook = "primary" | "plain" | "quiet" | "danger";

interface Face {
  /** "primary" once per screen; "plain" (with an edge) otherwise; "quiet" is bare text; "danger" removes. */
  readonly look?: ButtonLook;
  readonly icon?: IconName;
  readonly size?: "m" | "s";
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

export interface ButtonProps
  extends Face,
    Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children" | "disabled"> {
  /** While true a press does nothing, the button keeps focus and says so. */
  readonly isBusy?: boolean;
  readonly isDisabled?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

function faceClass(face: Omit<Face, "children">, className: string | undefined): string {
  return classes(
    styles.button,
    styles[face.look ?? "plain"],
    face.size === "s" && styles.small,
    face.isWide && styles.wide,
    className,
  );
}

/** A verb. `type` is "button" unless told; inside a Form use `type="submit"`. */
export function Button(props: ButtonProps) {
  const { look, icon, size, isWide, isBusy, isDisabled, children, className, onClick, ref, ...rest } = props;
  const text = useUiText();
  return (
    <button
      type="button"
      {...rest}
      ref={ref}
      className={faceClass({ look, size, isWide }, className)}
      disabled={isDisabled}
      aria-disabled={isBusy || undefined}
      data-busy={isBusy || undefined}
      onClick={(event) => (isBusy ? event.preventDefault() : onClick?.(event))}
    >
      {icon && <Icon name={icon} size={size === "s" ? 17 : 20} />}
      <span>{children}</span>
      {isBusy && <span className={styles.dots} role="img" aria-label={text("busy")} />}
    </button>
  );
}

export interface ButtonLinkProps extends Face {
  /** A screen of this application, or with `isFile` an address the browser opens or downloads itself. */
  readonly to: string;
  readonly isFile?: boolean;
  readonly opensNewTab?: boolean;
  readonly className?: string;
}

/** A link that looks like a button, for going somewhere. */
export function ButtonLink({ to, isFile, opensNewTab, children, className, ...face }: ButtonLinkProps) {
  const shared = {
    className: faceClass(face, className),
    ...(opensNewTab ? { target: "_blank", rel: "noopener" } : {}),
  };
  const inner = (
    <>
      {face.icon && <Icon name={face.icon} size={face.size === "s" ? 17 : 20} />}
      <span>{children}</span>
    </>
  );
  return isFile ? (
    <a href={to} {...shared}>
      {inner}
    </a>
  ) : (
    <Link to={to} {...shared}>
      {inner}
    </Link>
  );
}

export interface IconButtonProps
  extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children" | "disabled"> {
  readonly icon: IconName;
  /** What it does and to what: "Move Resume up". */
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly size?: "m" | "s";
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with a picture only; its label is its name and its tooltip. */
export function IconButton({ icon, label, isDisabled, size, className, ref, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      ref={ref}
      className={classes(styles.icon, size === "s" && styles.iconSmall, className)}
      aria-label={label}
      title={label}
      disabled={isDisabled}
    >
      <Icon name={icon} size={size === "s" ? 18 : 20} />
    </button>
  );
}
